// Decides who may give which command and in whose name, from the command's own `by`. No other place decides it.

import { type CommandContext, type Refusal, refuse } from '../../shared/day/commands/command.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { Issuer, On } from '../days/ask.ts'
import type { Admitted, Doorkeeper } from '../days/execute.ts'
import { type Actor, marshals } from './actor.ts'
import type { Keys } from './keys.ts'
import type { Passes } from './passes.ts'
import type { TicketTokens } from './ticket-tokens.ts'

/** Characters of a device's hash in the log: 96 bits, far more than a day has phones. */
const DEVICE = 16

export function doorkeeperWith({
  keys,
  passes,
  tokens,
  clock,
}: {
  keys: Keys
  passes: Passes
  tokens: TicketTokens
  clock: Clock
}): Doorkeeper<Actor> {
  const deviceHash = deviceHashWith(keys)
  return {
    admit(actor, site, { by }) {
      if (actor.kind === 'screen') return 'not-allowed'
      const staff = actor.kind === 'staff' && marshals(actor.staff, site) ? staffBy(actor.staff, by) : null
      const mayHold = by.includes('holder') && actor.token !== null
      if (mayHold || staff) return asHolderOrStaff(site, mayHold ? actor.token : null, staff)
      if (by.includes('anyone'))
        return {
          lacks: ({ device }) => (device === undefined ? whyNotWithoutDevice(actor) : null),
          as: (input, { date }) => asResident(site, date, input.device),
        }
      return actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in'
    },
    presence(actor, site, pass): CommandContext['presence'] {
      if (actor.kind === 'screen') return 'pass-needed'
      const { device, joins } = actor
      if (device !== null && joins.some((join) => passes.checkJoin(join, site, device, clock.now())))
        return 'proven'
      return pass === undefined ? 'pass-needed' : passes.check(pass, site, clock.now())
    },
    had: (site, { number, token }) => (token === undefined ? null : tokens.ticketOf(token, site, number)),
    ticketToken: tokens.issue,
  }

  function asHolderOrStaff(site: SiteId, token: string | null, staff: By | null): Admitted {
    return {
      as({ number, device }, on) {
        const held = token && number ? holder(site, token, number, on) : null
        if (held && 'by' in held) return held
        if (staff) return { by: staff, device: device ? deviceHash(site, on.date, device) : null }
        return held ?? refuse('not-yours')
      },
    }
  }

  function holder(site: SiteId, token: string, number: string, on: On): Issuer | Refusal {
    const no = tokens.whyNot(token, site, number, on)
    return no ? refuse(no) : { by: { role: 'resident', id: number }, device: null }
  }

  function asResident(site: SiteId, date: string, device: string | undefined): Issuer {
    const hash = device ? deviceHash(site, date, device) : null
    return { by: { role: 'resident', id: hash }, device: hash }
  }
}

/** A browser's own id as the log has it. Salted by the day, so that days cannot be joined. */
export function deviceHashWith(keys: Keys): (site: SiteId, date: string, device: string) => string {
  return (site, date, device) => keys.sign('device', site, date, device).slice(0, DEVICE)
}

/** A command without a phone's id is no resident's. A tablet whose session has ended hears so, and keeps the command to send it later. */
function whyNotWithoutDevice(
  actor: Exclude<Actor, { kind: 'screen' }>,
): 'not-allowed' | 'not-signed-in' | null {
  if (actor.kind === 'staff') return 'not-allowed'
  return actor.isSignedOut ? 'not-signed-in' : null
}

function staffBy({ role, id }: { role: string; id: string }, by: readonly string[]): By | null {
  if (role === 'owner' && (by.includes('owner') || by.includes('marshal'))) return { role: 'owner', id }
  return role === 'marshal' && by.includes('marshal') ? { role: 'marshal', id } : null
}

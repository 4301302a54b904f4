// Everything about who is asking, put together over one store and one secret.

import type { IncomingHttpHeaders } from 'node:http'
import type { SiteId } from '../../shared/day/site.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import type { Clock } from '../clock.ts'
import type { Doorkeeper } from '../days/execute.ts'
import type { Store } from '../store/store.ts'
import type { Staff } from '../store/tables/staff.ts'
import { type Actor, type Resident, reads } from './actor.ts'
import { cookiesOf } from './cookies.ts'
import { doorkeeperWith } from './doorkeeper.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { keysFrom } from './keys.ts'
import { type Passes, passesWith } from './passes.ts'
import { type Screens, screensIn } from './screens.ts'
import { type Sessions, sessionsIn } from './sessions.ts'
import { type StaffList, staffIn } from './staff.ts'
import { type TicketTokens, ticketTokensWith } from './ticket-tokens.ts'

export interface Access {
  readonly door: Doorkeeper<Actor>
  readonly keyring: Keyring
  readonly passes: Passes
  readonly tokens: TicketTokens
  readonly sessions: Sessions
  readonly screens: Screens
  readonly staff: StaffList
  /** Who sent a request with these headers. */
  actorOf(headers: IncomingHttpHeaders): Promise<Actor>
  /** The staff whose session cookie this is. */
  staffOf(headers: IncomingHttpHeaders): Promise<Staff | null>
  /** As whom a socket views what it asks for; why not, when it may not. `date` is the site's newest day. */
  viewerOf(handshake: Handshake, headers: IncomingHttpHeaders, date: string): Promise<Actor | ProblemCode>
}

/** Rejects when the store cannot be read. */
export async function accessTo(store: Store, secret: string, clock: Clock): Promise<Access> {
  const keyring = await openKeyring(store, clock)
  const keys = keysFrom(secret, keyring.saltsOf)
  const passes = passesWith(keys)
  const tokens = ticketTokensWith(keys)
  const sessions = sessionsIn(store, clock)
  const screens = screensIn(store, clock, keys)
  return {
    door: doorkeeperWith({ keys, passes, tokens, clock }),
    keyring,
    passes,
    tokens,
    sessions,
    screens,
    staff: staffIn(store),
    actorOf,
    staffOf,
    viewerOf,
  }

  async function staffOf(headers: IncomingHttpHeaders): Promise<Staff | null> {
    const { session } = cookiesOf(headers.cookie)
    return session ? sessions.staffOf(session) : null
  }

  async function actorOf(headers: IncomingHttpHeaders): Promise<Exclude<Actor, { kind: 'screen' }>> {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
    const { joins, device } = cookiesOf(headers.cookie)
    const staff = await staffOf(headers)
    return staff ? { kind: 'staff', staff, token, joins, device } : { kind: 'resident', token, joins, device }
  }

  async function viewerOf(
    shake: Handshake,
    headers: IncomingHttpHeaders,
    date: string,
  ): Promise<Actor | ProblemCode> {
    if (shake.view === 'screen') return screenWith(shake.token, shake.site)
    const actor = await actorOf(headers)
    if (shake.view === 'marshal') {
      if (actor.kind !== 'staff') return 'not-signed-in'
      // a marshal's socket acts as staff alone, whatever tickets the browser holds
      return reads(actor.staff, shake.site) ? { ...actor, token: null } : 'not-allowed'
    }
    if (shake.view !== 'ticket') return asResident(actor)
    const tokenDate = tokens.dateOf(shake.token, shake.site, shake.number)
    if (tokenDate === null) return 'not-yours'
    return tokenDate === date ? { ...asResident(actor), token: shake.token } : 'ticket-over'
  }

  async function screenWith(token: string, site: SiteId): Promise<Actor | ProblemCode> {
    const screen = await screens.screenOf(token)
    return screen?.site === site ? { kind: 'screen', screen } : 'not-paired'
  }
}

/** On the residents' pages a marshal's own phone is a resident's. */
function asResident({ token, joins, device }: Omit<Resident, 'kind'>): Resident {
  return { kind: 'resident', token, joins, device }
}

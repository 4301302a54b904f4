// Hands a number over to another phone: first in the log, then to the phone.

import * as v from 'valibot'
import { type Refusal, refuse } from '../../../shared/day/commands/command.ts'
import { handOver } from '../../../shared/day/commands/hand-over.ts'
import type { By } from '../../../shared/day/log/recorded.ts'
import { findTicket } from '../../../shared/day/nouns/find.ts'
import { Party, TicketNumber } from '../../../shared/day/nouns/ticket.ts'
import type { ActiveSession } from '../../access/sessions.ts'
import { unavailable } from '../../days/ask.ts'
import { type Answer, no, ok, type Refused, refusedBy } from '../route/answer.ts'
import type { RouteParts } from '../route/parts.ts'

export const Given = v.object({
  state: v.literal('given'),
  ticket: v.object({ number: TicketNumber, queue: v.string(), party: Party }),
  token: v.string(),
})

type Claim = NonNullable<Awaited<ReturnType<RouteParts['access']['claims']['byId']>>>

/** The role of somebody who may command, as the log names it. */
export function roleOf({ staff: { role } }: ActiveSession): 'marshal' | 'owner' {
  return role === 'owner' ? 'owner' : 'marshal'
}

/** The account as a claim keeps it. */
export function signedBy(by: ActiveSession): string {
  return `${roleOf(by)} ${by.staff.id}`
}

/**
 * Records in the log who gave the number to another phone, once for each claim (idempotent). Null: the phone may have it.
 */
export async function handOverTo({ access, days, push }: RouteParts, claim: Claim): Promise<Refused | null> {
  const [role = '', id = null] = (claim.givenBy ?? '').split(' ')
  const asked = await days
    .ask(claim.site, {
      command: handOver,
      id: `hand-over-${claim.id}`,
      input: { number: claim.number },
      presence: 'pass-needed',
      // a number that a damaged day has given again is not the one that was asked for
      as: ({ date, epochOf }): { by: By; device: string | null } | Refusal =>
        date === claim.date && (epochOf === null || epochOf(claim.number) === claim.epoch)
          ? { by: { role: role as By['role'], id }, device: claim.device }
          : refuse('ticket-over'),
    })
    .catch(() => unavailable)
  if (asked.ok) {
    // the phone that had it hears no more of it: whoever has it now asks anew, and may have done so before this is said again
    if (claim.state !== 'given') await push.subscriptions.drop(claim)
    await access.claims.give(claim)
    return null
  }
  // what cannot be written now may be written when it is asked for again: until then it is on the tablets
  if (asked.refusal.refused !== 'unavailable') await access.claims.drop(claim)
  return refusedBy(asked.refusal)
}

/** The number and its token, for the phone. */
export async function given(
  { access, days }: RouteParts,
  { site, date, number, epoch }: Claim,
): Promise<Answer<v.InferOutput<typeof Given>>> {
  const day = await days.day(site)
  const ticket = day.date === date ? findTicket(day, number) : undefined
  if (ticket?.epoch !== epoch) return no('ticket-over')
  const token = access.tokens.issue(site, date, number, epoch)
  return ok({ state: 'given', ticket: { number, queue: ticket.queue, party: ticket.party }, token })
}

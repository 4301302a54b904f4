import * as v from 'valibot'
import { workedAt } from '../draft/at-desk.ts'
import { type Draft, deskIn, put, queueIn } from '../draft/draft.ts'
import { levelAt, ticketAt } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import { sinceAfter } from '../nouns/lane-policy.ts'
import { CallReason, type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketCalled } from '../pace/learn.ts'
import { event } from './event.ts'

/** How many of the last calls of a queue are remembered: more are never taken back at once. */
const LAST_CALLED = 10

export const called = event('called', {
  since: 1,
  fieldsSince: { why: 2, beyond: 2 },
  shape: v.object({
    number: TicketNumber,
    desk: DeskId,
    /** A marshal called this one before its turn; left out of every other call, and in older logs. */
    why: v.exactOptional(CallReason),
    /** A marshal called it although the site was full. */
    beyond: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number, desk: id, why = null }, entry) {
    const { at, version } = entry
    workedAt(draft, id, entry)
    const ticket = ticketAt(draft, number)
    countCall(draft, ticket, at)
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      after: null,
      state: 'called',
      desk: id,
      call: draft.calls,
      chosen: why,
      calledAt: at,
      arrivedAt: null,
      coming: false,
    })
    const desk = deskIn(draft, id)
    const level = levelAt(draft, ticket)
    draft.desks.set(id, { ...desk, sincePriority: sinceAfter(desk.sincePriority, level) })
  },
  learn: ticketCalled,
  undo: 'desk',
  did: 'called',
})

function countCall(draft: Draft, { number, queue: id }: Ticket, at: number): void {
  const queue = queueIn(draft, id)
  draft.calls += 1
  draft.lastCallAt = at
  queue.calls += 1
  queue.lastCallAt = at
  queue.lastCalled = [...queue.lastCalled, number].slice(-LAST_CALLED)
}

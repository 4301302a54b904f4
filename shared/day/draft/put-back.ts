import type { Entry } from '../nouns/entry.ts'
import { ticketAt } from '../nouns/find.ts'
import type { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { type Draft, put, queueIn } from './draft.ts'

/** About as many as a desk calls in the time in which one is told that one is called soon. */
const FEW = 5

/** Puts a ticket back by a number of calls of its queue, and notes the reason; `came-back`: its holder did it. */
export function putBack(
  draft: Draft,
  { number, places }: { readonly number: TicketNumber; readonly places: number },
  why: 'returned' | 'passed-over' | 'came-back',
  { at, version }: Pick<Entry, 'at' | 'version'>,
): void {
  const ticket = ticketAt(draft, number)
  const after = queueIn(draft, ticket.queue).calls + places
  const isByItself = why === 'came-back'
  put(draft, {
    ...ticketCore(ticket, { at, version }),
    after,
    coming: false,
    // who is put back by a few calls hears how many, and needs no further word
    soonAt: places <= FEW ? (ticket.soonAt ?? at) : null,
    cameBackAt: isByItself ? at : ticket.cameBackAt,
    reason: isByItself ? 'returned' : why,
    state: 'waiting',
  })
}

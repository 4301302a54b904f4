import * as v from 'valibot'
import { put, queueIn } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { MOST_SOON } from '../nouns/soon.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

/** The ticket is called soon, and its holder is told to come back. */
export const soon = event('soon', {
  since: 2,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, { at }) {
    const ticket = ticketAt(draft, number)
    const queue = queueIn(draft, ticket.queue)
    put(draft, { ...ticket, soonAt: at })
    queue.toldSoon = [...queue.toldSoon.filter((other) => other !== number), number].slice(-MOST_SOON)
  },
  undo: 'nothing',
})

import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'

/** The ticket leaves its mark and waits under a roof: it keeps its place in the order. */
export const sheltered = event('sheltered', {
  since: 2,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, entry) {
    const ticket = ticketAt(draft, number)
    put(draft, {
      ...ticketCore(ticket, entry),
      reason: ticket.reason,
      linedAt: null,
      coming: false,
      state: 'waiting',
    })
  },
  undo: 'nothing',
})

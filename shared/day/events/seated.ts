import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** The ticket has a seat in the room of its queue, and is observed there. */
export const seated = event('seated', {
  since: 2,
  shape: v.object({
    number: TicketNumber,
    until: Figure,
    /** A marshal seated them, before others or although all seats were taken. */
    chosen: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number, until }, { at, version }) {
    const ticket = ticketAt(draft, number)
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      reason: ticket.reason,
      after: null,
      coming: false,
      state: 'seated',
      seatedAt: at,
      until,
      unwell: draft.unwell.some((one) => one.number === number),
    })
  },
  undo: 'nothing',
})

import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

/** A marshal gave the number to another phone. */
export const handedOver = event('handed-over', {
  since: 2,
  shape: v.object({
    number: TicketNumber,
    /** The device, as in `ticket-taken`; left out where that phone already holds another number. */
    device: v.exactOptional(v.string()),
  }),
  apply(draft, { number, device }, { at }) {
    const ticket = ticketAt(draft, number)
    put(draft, { ...ticket, device: device ?? ticket.device, handedAt: at })
  },
  undo: 'nothing',
})

import * as v from 'valibot'
import { putBack } from '../draft/put-back.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

export const returned = event('returned', {
  since: 1,
  shape: v.object({ number: TicketNumber, places: Figure }),
  apply: (draft, event, entry) => putBack(draft, event, 'returned', entry),
  learn: ticketGoes,
  undo: 'ticket',
  did: 'returned',
})

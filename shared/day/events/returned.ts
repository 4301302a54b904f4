import * as v from 'valibot'
import { event } from '../event.ts'
import { Figure } from '../event-fields.ts'
import { TicketNumber } from '../model.ts'
import { putBack } from '../put-back.ts'
import { ticketGoes } from '../waits/learn.ts'

export const returned = event('returned', {
  since: 1,
  shape: v.object({ number: TicketNumber, places: Figure }),
  apply: (draft, event, entry) => putBack(draft, event, 'returned', entry),
  learn: ticketGoes,
  undo: 'ticket',
})

import * as v from 'valibot'
import { putBack } from '../draft/put-back.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** The holder of a ticket that was missed or passed over is there again, and said so. */
export const cameBack = event('came-back', {
  since: 2,
  shape: v.object({ number: TicketNumber, places: Figure }),
  apply: (draft, event, entry) => putBack(draft, event, 'came-back', entry),
  undo: 'nothing',
})

import * as v from 'valibot'
import { putBack } from '../draft/put-back.ts'
import { DeskId } from '../nouns/ids.ts'
import { PassOverReason, TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/**
 * The holder of a ticket in the line did not come; or, with `why`, a marshal let others go first, at the desk that is
 * named, if one is.
 */
export const passedOver = event('passed-over', {
  since: 1,
  fieldsSince: { why: 2, desk: 2 },
  shape: v.object({
    number: TicketNumber,
    places: Figure,
    why: v.exactOptional(PassOverReason),
    desk: v.exactOptional(DeskId),
  }),
  apply: (draft, event, entry) => putBack(draft, event, 'passed-over', entry),
  undo: 'desk',
  did: 'passed-over',
})

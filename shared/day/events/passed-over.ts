import * as v from 'valibot'
import { event } from '../event.ts'
import { Figure } from '../event-fields.ts'
import { PassOverReason, TicketNumber } from '../model.ts'
import { putBack } from '../put-back.ts'
import { DeskId } from '../site.ts'

/** Somebody who stood in the line did not come; or, with `why`, a marshal let others go first, at the desk where one is named. */
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
})

import * as v from 'valibot'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** The site stays open today until a time in milliseconds, and the clock closes the day then. */
export const closingPutOff = event('closing-put-off', {
  since: 2,
  shape: v.object({ until: Figure }),
  apply(draft, { until }) {
    draft.putOff = until
    draft.closing = until
  },
  undo: 'nothing',
})

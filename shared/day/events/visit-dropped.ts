import * as v from 'valibot'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** A visit was noted by mistake, or is not wanted any more. */
export const visitDropped = event('visit-dropped', {
  since: 2,
  shape: v.object({ visit: NumberCount }),
  apply(draft, { visit }) {
    draft.visits = draft.visits.filter((one) => one.id !== visit)
  },
  undo: 'nothing',
})

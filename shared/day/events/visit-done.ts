import * as v from 'valibot'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** A marshal has ticked a visit off. */
export const visitDone = event('visit-done', {
  since: 2,
  shape: v.object({ visit: NumberCount }),
  apply(draft, { visit }, { at }) {
    draft.visits = draft.visits.map((one) => (one.id === visit ? { ...one, doneAt: at } : one))
  },
  undo: 'nothing',
})

import * as v from 'valibot'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** A visit was ticked off by mistake: somebody still has to go. */
export const visitReopened = event('visit-reopened', {
  since: 2,
  shape: v.object({ visit: NumberCount }),
  apply(draft, { visit }) {
    draft.visits = draft.visits.map((one) => (one.id === visit ? { ...one, doneAt: null } : one))
  },
  undo: 'nothing',
})

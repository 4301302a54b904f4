import * as v from 'valibot'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** A marshal has counted people in or out who have no number. */
export const counted = event('counted', {
  since: 2,
  shape: v.object({ people: NumberCount, way: v.picklist(['in', 'out']) }),
  apply(draft, { people, way }) {
    draft.countedIn = Math.max(0, draft.countedIn + (way === 'in' ? people : -people))
  },
  undo: 'nothing',
})

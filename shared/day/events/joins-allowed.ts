import * as v from 'valibot'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** A marshal allows residents to join, and nothing stops joins until then. */
export const joinsAllowed = event('joins-allowed', {
  since: 1,
  shape: v.object({ until: Figure }),
  apply(draft, { until }) {
    draft.joins = { ...draft.joins, stoppedAt: null, allowedUntil: until }
  },
  undo: 'nothing',
})

import * as v from 'valibot'
import { moveTimesEarlier } from '../draft/put-right.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** Every time in the day is moved `by` milliseconds earlier: a clock that was far ahead had written them. */
export const dayPutRight = event('day-put-right', {
  since: 2,
  shape: v.object({ by: Figure, endsAt: Figure }),
  apply: moveTimesEarlier,
  undo: 'nothing',
})

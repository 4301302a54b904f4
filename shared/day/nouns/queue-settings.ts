// The settings of one queue. Lengths are metres.

import * as v from 'valibot'
import { Checks } from './checks.ts'
import type { Fixed } from './fixed.ts'
import { QueueId } from './ids.ts'
import { PlaceWord } from './kinds.ts'
import { noRepeats, ONCE } from './repeats.ts'
import { isLast, SeatedRoom } from './room.ts'
import { Text } from './site-text.ts'
import { StepKind } from './steps.ts'

/**
 * The longest line that a site may set up, in metres: ten 30 m lines, more than any yard holds. It bounds every view.
 */
const LONGEST_LINE = 300

/** The highest level of a green lane. */
export const MOST_LEVEL = 3
/** Queues that may follow one queue. */
const MOST_NEXT = 6

export const QueueSettings = v.pipe(
  v.strictObject({
    id: QueueId,
    name: Text,
    /** Metres of line; 0: the queue has no line. */
    length: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_LINE)),
    /** The least number of people in a call: ten where ten share a tube. */
    callSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    /** A green lane. */
    priority: v.boolean(),
    /** The priority of a green lane: a higher level goes before a lower one; 1 where it is left out. */
    level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_LEVEL))),
    /** The place word of its desks; left out: that of the kind. */
    placeWord: v.optional(PlaceWord),
    /** What happens here; left out: it is no step that people are told of. */
    step: v.optional(StepKind),
    /** The queues of the next step: whoever is finished here goes on to one of them. Left out: their visit is over. */
    then: v.optional(
      v.pipe(
        v.array(QueueId),
        v.minLength(1),
        v.maxLength(MOST_NEXT),
        v.check((items) => noRepeats(items), ONCE),
      ),
    ),
    /** Who chooses where there are several: the desk, or where it is left out, the shortest wait. */
    choose: v.optional(v.literal('desk')),
    /** What its desks check in everybody who is called. Left out: nothing. */
    checks: v.optional(Checks),
    /** People sit here for some minutes and are observed. No desk draws from it. */
    room: v.optional(SeatedRoom),
  }),
  v.forward(
    v.partialCheck(
      [['priority'], ['level']],
      ({ priority, level }) => priority || level === undefined,
      'only a green lane has a level',
    ),
    ['level'],
  ),
  v.forward(
    v.partialCheck([['room'], ['length'], ['then']], isLast, 'a room has no line and nothing after it'),
    ['room'],
  ),
)
export type QueueSettings = Fixed<v.InferOutput<typeof QueueSettings>>

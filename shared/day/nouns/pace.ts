// The measured speed of a day, in a fixed count of plain numbers: a day stays bounded and can pass them on to the next.
// Times are milliseconds. Every sum is weighted so that the latest calls count most.

import * as v from 'valibot'
import type { Fixed } from './fixed.ts'

/** One call adds 1 to `calls`, and its people, its time and so on to the other sums. */
const sum = v.number()

export const Pace = v.object({
  calls: sum,
  people: sum,
  peopleSquared: sum,
  ms: sum,
  peopleMs: sum,
  /** When the last call ended. */
  at: v.number(),
  /** How long a break lasts: from when a desk is closed until it opens again. */
  breakMs: v.number(),
  /** The squared relative errors of calls, (its time / the expected time − 1)², each divided by `unevenness` of its people. */
  errors: sum,
  /** Calls that ended before anybody can have been served. Older ones weigh less, as in `calls`. */
  slips: v.optional(sum),
  /** How the latest calls differ from the pace: see `pace/drift.ts`. */
  drift: v.optional(
    v.object({ latest: v.object({ calls: sum, people: sum, ms: sum }), seen: sum, agreed: v.number() }),
  ),
  /** How many tickets left while they waited, and the total wait of all tickets that wait no more. */
  left: sum,
  waitedMs: sum,
  /** How long a free desk takes to call a person who has come. */
  reactionMs: v.number(),
  /** The widths of ranges are multiplied by this, so that four waits in five fall into them: see `pace/spread.ts`. */
  spread: v.number(),
  /** The sums of a least-squares slope, from the forecast to the wait of the line's head: see `pace/head.ts`. */
  head: v.optional(v.object({ seen: v.number(), agreed: v.number() })),
})
export type Pace = Fixed<v.InferOutput<typeof Pace>>

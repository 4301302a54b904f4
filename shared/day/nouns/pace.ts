// What a day has learnt about how fast it goes: a fixed count of plain numbers, so that a day stays bounded and can hand
// them on to the next. Times are milliseconds. Every sum fades, so that the latest calls weigh most.

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
  /** The squared relative errors of calls, (what it took / what was expected − 1)², each divided by `unevenness` of its people. */
  errors: sum,
  /** Calls that were over before anybody can have been served. It fades with the calls. */
  slips: v.optional(sum),
  /** How the latest calls differ from the pace: see `pace/drift.ts`. */
  drift: v.optional(
    v.object({ latest: v.object({ calls: sum, people: sum, ms: sum }), seen: sum, agreed: v.number() }),
  ),
  /** How many tickets left while they waited, and how long all tickets waited whose waiting has ended. */
  left: sum,
  waitedMs: sum,
  /** How long a free desk takes to call somebody who has come. */
  reactionMs: v.number(),
  /** By this the widths of ranges are multiplied, so that they hold four waits in five: see `pace/spread.ts`. */
  spread: v.number(),
  /** The sums of a least-squares slope, from the forecast towards what the head of the line had waited: see `pace/head.ts`. */
  head: v.optional(v.object({ seen: v.number(), agreed: v.number() })),
})
export type Pace = Fixed<v.InferOutput<typeof Pace>>

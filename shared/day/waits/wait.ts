// The wait that people are told: what a forecast comes to.

import * as v from 'valibot'

/** Whole minutes; null: not known, since no open desk draws from the queue. */
export const Wait = v.nullable(
  v.object({
    /** Four in five wait from `low` to `high`. */
    low: v.number(),
    high: v.number(),
    /** As likely longer as shorter: what is told where the range is too wide to be one. */
    about: v.number(),
    /** Whether a desk that draws from the queue has called anybody yet. */
    begun: v.boolean(),
    /** For how long none of its desks has called although somebody waits, where that is longer than usual; null: they call. */
    quiet: v.nullable(v.number()),
  }),
)
export type Wait = v.InferOutput<typeof Wait>

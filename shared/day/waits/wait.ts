// The shape of the wait that people are told.

import * as v from 'valibot'

/** In whole minutes; null: unknown, since no open desk draws from the queue. */
export const Wait = v.nullable(
  v.object({
    /** Four in five wait from `low` to `high`. */
    low: v.number(),
    high: v.number(),
    /** The median. People are told it where the range is too wide to be told as a range. */
    about: v.number(),
    /** Whether a desk that draws from the queue has called anybody yet. */
    begun: v.boolean(),
    /**
     * Minutes for which none of its desks has called although somebody waits, where that is longer than usual;
     * null: they call.
     */
    quiet: v.nullable(v.number()),
  }),
)
export type Wait = v.InferOutput<typeof Wait>

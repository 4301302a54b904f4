// How often and how long a ticket was held by its holder, and what a site allows of it.

import * as v from 'valibot'

/** Holds by a holder: whoever may go away more often has no limit. */
export const MOST_HOLDS = 20

/**
 * For how much of it a place is kept: so many holds of one ticket, and so many minutes of them in all. A hold by a
 * marshal does not count.
 */
export const Holding = v.strictObject({
  times: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_HOLDS)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
})
export type Holding = v.InferOutput<typeof Holding>

/** What a site allows that sets nothing itself: twice, and half an hour in all. */
const USUAL: Holding = { times: 2, minutes: 30 }

export function holdingOf({ holding }: { readonly holding?: Holding | undefined }): Holding {
  return holding ?? USUAL
}

/** The holds of a ticket by its holder. */
export interface Holds {
  readonly times: number
  /** Milliseconds of those that are over, and of a present one the part before the ticket was last transferred. */
  readonly ms: number
}

/** One value for every ticket that was never held: most are not. */
export const noHolds: Holds = { times: 0, ms: 0 }

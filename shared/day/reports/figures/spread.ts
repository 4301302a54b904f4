// A histogram of how long something took, small enough to be stored, and mergeable across days. The count, the sum and
// the longest are exact over any number of days. A median is exact to 5 %, or half a second where that is more.

import * as v from 'valibot'

const SECOND = 1000
/** Up to here each second has a bucket of its own. */
const EXACT = 10
/** The longest duration in seconds. A day has no longer one: everybody who still waits at its end leaves. */
const LONGEST = 8 * 24 * 3600

/**
 * Where each bucket begins, in milliseconds. A bucket is a tenth as wide as its beginning, and at least a second.
 */
const EDGES: readonly number[] = edges()

export const Spread = v.object({
  /** How many. */
  n: v.number(),
  /** Milliseconds, all together. */
  sum: v.number(),
  /** Milliseconds of the longest. */
  max: v.number(),
  /** The buckets that are not empty: the index and the count of each, by index. */
  at: v.array(v.number()),
})
export type Spread = v.InferOutput<typeof Spread>

/** The histogram while it grows. */
export interface Spreading {
  n: number
  sum: number
  max: number
  places: Uint32Array | null
}

export function noSpans(): Spreading {
  return { n: 0, sum: 0, max: 0, places: null }
}

/** Adds one duration in milliseconds; a negative one counts as 0. */
export function addSpan(to: Spreading, ms: number): void {
  const span = Math.max(0, ms)
  to.n += 1
  to.sum += span
  to.max = Math.max(to.max, span)
  const places = placesOf(to)
  const place = placeOf(span)
  places[place] = (places[place] ?? 0) + 1
}

/** Adds the histogram of another day, or of another desk. */
export function addSpread(to: Spreading, { n, sum, max, at }: Spread): void {
  if (n === 0) return
  to.n += n
  to.sum += sum
  to.max = Math.max(to.max, max)
  const places = placesOf(to)
  for (let index = 0; index + 1 < at.length; index += 2) {
    // the content of a damaged row must not spread
    const place = Math.min(at[index] ?? 0, EDGES.length - 1)
    places[place] = (places[place] ?? 0) + (at[index + 1] ?? 0)
  }
}

/** Adds another growing histogram. */
export function addSpreading(to: Spreading, from: Spreading): void {
  to.n += from.n
  to.sum += from.sum
  to.max = Math.max(to.max, from.max)
  if (!from.places) return
  const places = placesOf(to)
  for (const [place, count] of from.places.entries()) places[place] = (places[place] ?? 0) + count
}

export function spreadOf({ n, sum, max, places }: Spreading): Spread {
  const at: number[] = []
  for (const [place, count] of (places ?? []).entries()) if (count > 0) at.push(place, count)
  return { n, sum, max, at }
}

/**
 * The quantile for this share (0 to 1) in milliseconds, by nearest rank, exact to 5 % or half a second; null: the
 * histogram is empty.
 */
export function shareOf({ n, max, places }: Spreading, share: number): number | null {
  if (n === 0 || !places) return null
  const rank = Math.max(1, Math.ceil(share * n))
  let sofar = 0
  for (const [place, count] of places.entries()) {
    sofar += count
    if (sofar >= rank) return Math.min(max, middleOf(place))
  }
  return max
}

function placesOf(of: Spreading): Uint32Array {
  of.places ??= new Uint32Array(EDGES.length)
  return of.places
}

function middleOf(place: number): number {
  const from = EDGES[place] ?? 0
  // the last bucket has no end, so its value is the longest one
  return (from + (EDGES[place + 1] ?? Number.POSITIVE_INFINITY)) / 2
}

/** The last bucket that does not begin later. */
function placeOf(ms: number): number {
  let low = 0
  let high = EDGES.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((EDGES[middle] ?? 0) <= ms) low = middle
    else high = middle - 1
  }
  return low
}

function edges(): number[] {
  const all: number[] = []
  for (let second = 0; second <= LONGEST; second += Math.max(1, Math.floor(second / EXACT))) {
    all.push(second * SECOND)
  }
  return all
}

// From a time to a range in whole minutes that holds it four times in five.

import type { QueueForecast } from './forecast.ts'
import type { Pace } from './pace.ts'

const MINUTE = 60_000
/** Of a normal distribution, 80 % lies within this many standard deviations. */
const Z80 = 1.2816
/** How far a pace strays from what it was, beyond what the count of its calls says. */
const STRAYS = 0.03
/** A range that grew as fast as the wait would begin no later for those further back. */
const MOST_SLOPE = 0.95
/** A desk that is free calls as good as at once. */
const AT_ONCE = 2_000

/** The sources of doubt, in squares of milliseconds, or of the wait where it grows with it. */
interface Doubt {
  /** Of the services yet to come, and of who leaves and who goes before; by the millisecond. */
  readonly services: number
  /** Of the first call. */
  readonly first: number
  /** Of the pace, and of what comes in that goes before. */
  readonly pace: number
}

/**
 * The spread comes from the services yet to come, each as irregular as services are; from who of those ahead leaves, who
 * comes later and goes before, whether closed desks come back; and from how well the pace is known. The middle stays at
 * the mean, to half a minute, since that errs least.
 */
export function rangeOf(
  leaving: number,
  queue: QueueForecast,
  after: number,
  pace: Pace,
): { low: number; high: number } {
  // the width follows from the middle in half minutes: two who are told the same middle are told the same
  const isNow = queue.isFree && after <= AT_ONCE
  const sum = Math.max(isNow ? 0 : 1, Math.round((2 * after) / MINUTE))
  const middle = (sum * MINUTE) / 2
  const doubt = doubtOf(queue, pace)
  const times = Math.min(Z80 * pace.spread, MOST_SLOPE / Math.sqrt(doubt.pace + queue.backDoubt))
  const halfOf = (ms: number) => times * Math.sqrt(varianceAt(ms, leaving, queue, doubt))
  // doubt may grow faster than the wait for a while, from where a source of it sets in; nobody further back begins sooner
  let earliest = 0
  for (const from of [queue.atLeast, doubt.first, queue.backAfter]) {
    if (from >= queue.atLeast && from <= middle) earliest = Math.max(earliest, from - halfOf(from))
  }
  return inMinutes(sum, (2 * Math.min(halfOf(middle), middle - earliest)) / MINUTE)
}

function doubtOf({ doubt, jumps, between, speed, size: { cv2 } }: QueueForecast, { calls }: Pace): Doubt {
  const cv = Math.sqrt(cv2)
  return {
    services: between * cv2 + jumps,
    // of so many desks the first to be free varies the less the more there are, as the least of Weibull times does
    first: cv * between * speed ** (1 - cv),
    pace: cv2 / calls + STRAYS * STRAYS + doubt,
  }
}

function varianceAt(after: number, leaving: number, queue: QueueForecast, doubt: Doubt): number {
  const { atLeast, between, backAfter, backDoubt } = queue
  const gone = 1 - Math.exp((-leaving * after) / 2)
  const services = Math.max(0, after - atLeast) * (doubt.services + between * gone)
  const returns = backDoubt * Math.max(0, after - backAfter) ** 2
  return services + Math.min(after, doubt.first) ** 2 + doubt.pace * after * after + returns
}

/** Two whole numbers of this sum, about so far apart; they differ by an even number where the sum is even. */
function inMinutes(sum: number, apart: number): { low: number; high: number } {
  const odd = sum % 2
  const nearest = 2 * Math.round((apart - odd) / 2) + odd
  // a range of no width would hold nothing
  const width = Math.min(sum, Math.max(2 - odd, nearest))
  return { low: (sum - width) / 2, high: (sum + width) / 2 }
}

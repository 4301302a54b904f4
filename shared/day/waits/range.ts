// From a time to a range in whole minutes that holds it four times in five.

import type { QueueForecast } from './forecast.ts'
import type { Pace } from './pace.ts'

const MINUTE = 60_000
/** Of a normal distribution, 80 % lies within this many standard deviations. */
const Z80 = 1.2816
/** How far a pace strays from what it was, beyond what the count of its calls says. */
const STRAYS = 0.03
/** A desk that is free calls as good as at once. */
const AT_ONCE = 2_000

/**
 * The spread has these sources: the services yet to come, each as irregular as services are; who of those ahead leaves;
 * who comes later and goes before; and how well the pace is known. The middle stays at the mean, to half a minute, since
 * that errs least.
 */
export function rangeOf(
  leaving: number,
  queue: QueueForecast,
  after: number,
  pace: Pace,
): { low: number; high: number } {
  // the middle first: nobody is told less than somebody nearer, and the width follows from the middle alone
  const isNow = queue.isFree && after <= AT_ONCE
  const sum = Math.max(isNow ? 0 : 1, Math.round((2 * after) / MINUTE))
  const middle = (sum * MINUTE) / 2
  const halfOf = (ms: number) => Z80 * pace.spread * deviationOf(leaving, queue, ms, pace)
  // the range of the first in the queue begins where it does; no other begins sooner
  const earliest = Math.max(0, queue.atLeast - halfOf(queue.atLeast))
  const half = Math.min(halfOf(middle), Math.max(0, middle - earliest))
  return inMinutes(sum, (2 * half) / MINUTE)
}

function deviationOf(
  leaving: number,
  { atLeast, jumps, doubt, between, speed, size: { cv2 } }: QueueForecast,
  after: number,
  { calls }: Pace,
): number {
  const gone = 1 - Math.exp((-leaving * after) / 2)
  const services = Math.max(0, after - atLeast) * (between * (cv2 + gone) + jumps)
  // of so many desks the first to be free varies the less the more there are, as the least of Weibull times does
  const cv = Math.sqrt(cv2)
  const first = Math.min(after, cv * between * speed ** (1 - cv))
  const known = cv2 / calls + STRAYS * STRAYS + doubt
  return Math.sqrt(services + first * first + known * after * after)
}

/** Two whole numbers of this sum, about so far apart; they differ by an even number where the sum is even. */
function inMinutes(sum: number, apart: number): { low: number; high: number } {
  const odd = sum % 2
  const nearest = 2 * Math.round((apart - odd) / 2) + odd
  // a range of no width would hold nothing
  const width = Math.min(sum, Math.max(2 - odd, nearest))
  return { low: (sum - width) / 2, high: (sum + width) / 2 }
}

// From a time to a range in whole minutes that holds it four times in five, and to its middle.

import { driftOf } from './drift.ts'
import type { QueueForecast } from './forecast.ts'
import { type Pace, paceDoubtOf } from './pace.ts'

const MINUTE = 60_000
/** 80 % of a normal distribution lie within this many standard deviations of its mean. */
const Z80 = 1.2816
/** The same of 90 %. */
const Z90 = 1.6449
/** A range that grew as fast as the wait would begin no later for those further back. */
const MOST_SLOPE = 0.95
/** A desk that is free calls as good as at once. */
const AT_ONCE = 2_000
/**
 * Half of the narrowest range. At half a minute a range is a minute wide, whatever the wait; at three quarters every other
 * one is two, and holds nearly everybody. Rounding costs the middle the more the nearer to a half: this much is the least
 * that leaves it within 2 % of length over rate on days of short waits.
 */
const LEAST = 0.6 * MINUTE

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
 * comes later and goes before, whether closed desks come back; and from how well the pace is known. Each end is rounded
 * by itself, so that over many people a range is as wide as the spread says, and not to the next whole minute that lies
 * even about the mean. The middle stays within half a minute of it.
 */
export function rangeOf(
  leaving: number,
  queue: QueueForecast,
  after: number,
  pace: Pace,
): { low: number; high: number; about: number } {
  if (queue.isFree && after <= AT_ONCE) return { low: 0, high: 0, about: 0 }
  const doubt = doubtOf(queue, pace)
  // what grows with the wait, in squares of it; who leaves does so at first
  const growing = doubt.pace + queue.backDoubt + (queue.between * leaving) / 2
  const times = Math.min(Z80 * pace.spread, MOST_SLOPE / Math.sqrt(growing))
  const halfOf = (ms: number) => times * Math.sqrt(varianceAt(ms, leaving, queue, doubt))
  // doubt may grow faster than the wait for a while, from where a source of it sets in; nobody further back begins sooner
  let earliest = 0
  for (const from of [queue.atLeast, doubt.first, queue.backAfter]) {
    if (from >= queue.atLeast && from <= after) earliest = Math.max(earliest, from - halfOf(from))
  }
  const half = Math.max(LEAST, Math.min(halfOf(after), after - earliest))
  return {
    low: Math.max(0, Math.round((after - half) / MINUTE)),
    high: Math.round((after + half) / MINUTE),
    about: Math.round(after / MINUTE),
  }
}

function doubtOf({ doubt, jumps, between, speed, size: { cv2 } }: QueueForecast, pace: Pace): Doubt {
  const cv = Math.sqrt(cv2)
  return {
    services: between * cv2 + jumps,
    // of so many desks the first to be free varies the less the more there are, as the least of Weibull times does
    first: cv * between * speed ** (1 - cv),
    // a wrong pace is wrong for everybody who waits, for a whole morning: nine days in ten are to be held, not four tickets in five
    pace: (Z90 / Z80) ** 2 * (paceDoubtOf(pace) + driftOf(pace) ** 2) + doubt,
  }
}

function varianceAt(after: number, leaving: number, queue: QueueForecast, doubt: Doubt): number {
  const { atLeast, between, backAfter, backDoubt } = queue
  const gone = 1 - Math.exp((-leaving * after) / 2)
  const services = Math.max(0, after - atLeast) * (doubt.services + between * gone)
  const returns = backDoubt * Math.max(0, after - backAfter) ** 2
  return services + Math.min(after, doubt.first) ** 2 + doubt.pace * after * after + returns
}

// Turns a forecast into what people are told: a range in whole minutes that holds four waits in five, and its middle.

import { pastIdle } from '../nouns/idle.ts'
import type { Pace } from '../nouns/pace.ts'
import { paceDoubtOf } from '../pace/call-time.ts'
import { driftOf } from '../pace/drift.ts'
import type { QueueForecast } from './forecast.ts'

const MINUTE = 60_000
/** 80 % of a normal distribution lie within this many standard deviations of its mean. */
export const Z80 = 1.2816
/** 90 % of a normal distribution lie within this many standard deviations of its mean. */
const Z90 = 1.6449
/**
 * Half of a range grows by at most this share of the wait. With a share of 1, a range would not begin later for those
 * further back.
 */
const MOST_SLOPE = 0.95
/** Milliseconds: a forecast that is shorter than this, while a desk is free, is told as no wait at all. */
const AT_ONCE = 2_000
/**
 * Half of the narrowest range. With half a minute every short range would be one minute wide, and rounding would make its middle
 * err more; with three quarters every other one would be two minutes wide, and would hold nearly everybody. On days of short waits
 * the middle errs within 2 % of length over rate from this figure on.
 */
const LEAST = 0.6 * MINUTE

/** The variances that a range is made from, by their source. */
interface Doubt {
  /** From future services, and from arrivals who are called before: in ms² for each millisecond of the wait. */
  readonly services: number
  /** From the first call: its standard deviation, in milliseconds. */
  readonly first: number
  /** From the pace, and from arrivals who are called before: as a share of the square of the wait. */
  readonly pace: number
}

/**
 * The range and the middle for a ticket that is forecast to be called after this many milliseconds. The range has four
 * sources: services are irregular; some of those ahead leave, and others come later and are called before; closed desks
 * may come back; the pace is known from few calls. Each end is rounded alone, so that over many people ranges are as
 * wide as they should be; the middle of the two ends is then off by half a minute at most.
 */
export function rangeOf(
  leaving: number,
  queue: QueueForecast,
  after: number,
  pace: Pace,
): { low: number; high: number; about: number } {
  if (queue.isFree && after <= AT_ONCE) return { low: 0, high: 0, about: 0 }
  const half = Math.max(LEAST, halfOf(leaving, queue, after, pace))
  return {
    low: minutesTo(queue, Math.max(0, after - half)),
    high: minutesTo(queue, after + half),
    about: minutesTo(queue, after),
  }
}

/** Whole minutes until so much time has passed in which people are called. */
function minutesTo({ idle }: QueueForecast, after: number): number {
  return Math.round(pastIdle(idle, 0, after) / MINUTE)
}

/** Half of that range in milliseconds, before it is rounded to whole minutes. */
export function halfOf(leaving: number, queue: QueueForecast, after: number, pace: Pace): number {
  const doubt = doubtOf(queue, pace)
  // the variance that grows with the square of the wait; the variance from people who leave grows so only at first
  const growing = doubt.pace + queue.backDoubt + (queue.between * leaving) / 2
  const times = Math.min(Z80 * pace.spread, MOST_SLOPE / Math.sqrt(growing))
  const half = (ms: number) => times * Math.sqrt(varianceAt(ms, leaving, queue, doubt))
  // where a source of variance begins, the range may grow faster than the wait: its beginning must not fall for those further back
  let earliest = 0
  for (const from of [queue.atLeast, doubt.first, queue.backAfter]) {
    if (from >= queue.atLeast && from <= after) earliest = Math.max(earliest, from - half(from))
  }
  return Math.min(half(after), after - earliest)
}

function doubtOf({ doubt, jumps, between, speed, size: { cv2 } }: QueueForecast, pace: Pace): Doubt {
  const cv = Math.sqrt(cv2)
  return {
    services: between * cv2 + jumps,
    // the more desks there are, the less the time until the first of them is free varies: it is the least of several Weibull times
    first: cv * between * speed ** (1 - cv),
    // everybody who waits on one morning shares the error of the pace, so a range has to hold on nine days of ten,
    // and not only for four tickets of five
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

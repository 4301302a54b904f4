// How long the wait will be: an 80 % range and its middle, from the forecast of the day.

import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { headMoves, headWaited } from '../pace/head.ts'
import { type Forecast, forecastOf, type QueueForecast } from './forecast.ts'
import { workAhead } from './lanes.ts'
import { type PeopleSums, peopleAhead } from './people-ahead.ts'
import { rangeOf } from './range.ts'
import type { Wait } from './wait.ts'

/** A forecast is made for a whole second: in whole minutes nobody sees the difference. */
const SECOND = 1000
const MINUTE = 60_000

/**
 * The waits of a day as it is at one moment. What has been computed for one ticket is kept for the others, so whoever needs
 * several waits asks one object for all of them, and makes another one when it no longer `holds`.
 */
export interface Waits {
  /**
   * The wait in whole minutes, as an 80 % range and its middle, of a ticket with `ahead` tickets of its queue before it.
   * Null exactly while no open desk draws from the queue. Nobody further back has a shorter wait.
   */
  of(queue: Queue, ahead: number): Wait
  /** The same wait, and the minutes that were forecast before they were moved towards the wait of the head of the line and rounded. */
  withForecast(queue: Queue, ahead: number): { readonly wait: Wait; readonly forecast: number } | null
  /** Whether the day has had no event since, and the second is still the same. */
  holds(day: Day, at: number): boolean
}

/** The waits of the day at a time in milliseconds. */
export function waitsOn(day: Day, at: number): Waits {
  const { version } = day
  const second = secondOf(day, at)
  const sums: PeopleSums = new Map()
  let made: Forecast | null = null

  const withForecast: Waits['withForecast'] = (queue, ahead) => {
    made ??= forecastOf(day, ownTime(day, second))
    const one = made.queues.get(queue.id)
    if (!one) return null
    const work = workAhead(one.size, ahead, peopleAhead(day, queue, ahead, sums))
    const after = Math.max(one.atLeast, timeAt(one, work))
    const moved = after * believed(day, queue, one, made.headTrust, at)
    const range = rangeOf(made.leaving, one, moved, day.pace)
    return { wait: { ...range, begun: one.begun, quiet: one.quiet }, forecast: after / MINUTE }
  }
  return {
    withForecast,
    of: (queue, ahead) => withForecast(queue, ahead)?.wait ?? null,
    holds: (later, then) => later === day && later.version === version && secondOf(later, then) === second,
  }
}

function secondOf(day: Day, at: number): number {
  return Math.max(day.at, Math.floor(at / SECOND) * SECOND)
}

/**
 * The factor for the waits of a queue: it moves the wait of a newcomer towards the time that the head of the line has
 * waited.
 */
function believed(day: Day, queue: Queue, one: QueueForecast, trust: number, at: number): number {
  if (trust === 0) return 1
  const newcomer = Math.max(one.atLeast, one.knots.at(-1)?.after ?? 0)
  if (newcomer <= 0) return 1
  return 1 + (headMoves(day.pace, headWaited(day, queue, at), newcomer / MINUTE) * MINUTE) / newcomer
}

/**
 * Milliseconds until the call, by linear interpolation between two knots. Beyond the last knot the pace of the desks
 * continues.
 */
function timeAt({ knots, between, size }: QueueForecast, work: number): number {
  let low = 0
  let high = knots.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (knots[middle]!.work <= work) low = middle
    else high = middle - 1
  }
  const from = knots[low]!
  const to = knots[low + 1]
  if (!to) return from.after + ((work - from.work) * between) / size.call
  return from.after + ((work - from.work) / (to.work - from.work)) * (to.after - from.after)
}

// How long the wait will be: an 80 % range and its middle, from the forecast of the day.

import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { headMoves, headWaited } from '../pace/head.ts'
import { type Forecast, forecastOf, type QueueForecast } from './forecast.ts'
import { workAhead } from './lanes.ts'
import { peopleAhead } from './people-ahead.ts'
import { rangeOf } from './range.ts'
import type { Wait } from './wait.ts'

/** A forecast is made at most once in so many milliseconds: in whole minutes nobody sees a second. */
const SECOND = 1000
const MINUTE = 60_000

interface Kept {
  readonly at: number
  readonly version: number
  readonly forecast: Forecast
}

/** The last forecast of each day, shared by all who ask within a second. A day never changes, so each would get the same. */
const made = new WeakMap<Day, Kept>()

/**
 * The wait in whole minutes, as an 80 % range and its middle, of a ticket with `ahead` tickets of its queue before it.
 * Null exactly while no open desk draws from the queue. Nobody further back is told less.
 */
export function waitFor(day: Day, queue: Queue, ahead: number, at: number): Wait {
  return toldTo(day, queue, ahead, at)?.wait ?? null
}

/** The same, and the minutes that were forecast, before they were moved towards the wait of the head of the line and rounded. */
export function toldTo(day: Day, queue: Queue, ahead: number, at: number) {
  const forecast = forecastFor(day, at)
  const one = forecast.queues.get(queue.id)
  if (!one) return null
  const after = Math.max(one.atLeast, timeAt(one, workAhead(one.size, ahead, peopleAhead(day, queue, ahead))))
  const range = rangeOf(
    forecast.leaving,
    one,
    after * believed(day, queue, one, forecast.headTrust, at),
    day.pace,
  )
  const wait: Wait = { ...range, begun: one.begun, quiet: one.quiet }
  return { wait, forecast: after / MINUTE }
}

/** The waits of a queue are multiplied by this: it moves what a newcomer would be told towards what the head of the line has waited. */
function believed(day: Day, queue: Queue, one: QueueForecast, trust: number, at: number): number {
  if (trust === 0) return 1
  const newcomer = Math.max(one.atLeast, one.knots.at(-1)?.after ?? 0)
  if (newcomer <= 0) return 1
  return 1 + (headMoves(day.pace, headWaited(day, queue, at), newcomer / MINUTE) * MINUTE) / newcomer
}

function forecastFor(day: Day, at: number): Forecast {
  const second = Math.max(day.at, Math.floor(at / SECOND) * SECOND)
  const kept = made.get(day)
  if (kept?.at === second && kept.version === day.version) return kept.forecast
  const forecast = forecastOf(day, ownTime(day, second))
  made.set(day, { at: second, version: day.version, forecast })
  return forecast
}

/** Milliseconds until the call, on the straight line between two knots. Beyond the last knot it goes on at the pace of the desks. */
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

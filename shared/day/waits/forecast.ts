// When each ticket that waits will be called: the crews of desks work off what waits, by the order of calls. A forecast goes
// once over the desks and over a few dozen chunks of each queue. A ticket is then looked up on the curve of its queue.

import { type Idle, idleIn, idleNow } from '../nouns/idle.ts'
import type { QueueId } from '../nouns/ids.ts'
import { mixOf, sharesOf } from '../nouns/lane-policy.ts'
import type { Day } from '../nouns/model.ts'
import { callTimeOf } from '../pace/call-time.ts'
import { withDrift } from '../pace/drift.ts'
import { factorsOf } from '../pace/factors.ts'
import { headTrust } from '../pace/head.ts'
import { type Crew, crewsOf } from './crews.ts'
import { curvesOf, type Knot } from './flow.ts'
import { type CallSize, inflowOf, type Lane, laneOf } from './lanes.ts'
import { hasBegun, quietFor } from './quiet.ts'
import { backAfter, chanceOfReturn, mayReturn } from './returns.ts'
import { withUnderWay } from './under-way.ts'

export interface QueueForecast {
  /** Ordered by work. From one knot to the next neither the work nor the time falls. */
  readonly knots: readonly Knot[]
  /** Milliseconds before which nobody is called. */
  readonly atLeast: number
  readonly size: CallSize
  /** The work of one more ticket. */
  readonly each: number
  /** The variance from people who come later and are called before, in ms² for each millisecond of the wait. */
  readonly jumps: number
  /** The part of that variance that grows with the square of the wait. */
  readonly doubt: number
  /** Milliseconds after which closed desks may be back. */
  readonly backAfter: number
  /**
   * The variance from not knowing whether closed desks come back. It grows with the square of the wait beyond
   * `backAfter`.
   */
  readonly backDoubt: number
  /** The speed of the desks that draw from it, in usual desks. */
  readonly speed: number
  /** Milliseconds between two calls of the desks that draw from it. */
  readonly between: number
  /** Whether such a desk is free. */
  readonly isFree: boolean
  /** Whether such a desk has called anybody. */
  readonly begun: boolean
  /** From now on, the times in which nobody is expected to be called, in milliseconds from now. The other figures are as if there were none. */
  readonly idle: readonly Idle[]
  /** Minutes for which none of them has called although somebody waits; null: no longer than is usual. */
  readonly quiet: number | null
}

export interface Forecast {
  /** The forecasts of the queues that an open desk draws from. */
  readonly queues: ReadonlyMap<QueueId, QueueForecast>
  /** How far forecasts are moved towards the time that the head of the line has waited, from 0 to 1. */
  readonly headTrust: number
  /** The share of waiting tickets that leave in a millisecond. */
  readonly leaving: number
}

/** The forecast of a day at a time. */
export function forecastOf(day: Day, at: number): Forecast {
  const factors = factorsOf(day)
  const callTime = withDrift(callTimeOf(withUnderWay(day, factors, at)), day.pace)
  const leaving = day.pace.left / day.pace.waitedMs
  const lanes = [...day.queues.values()].map((queue) => laneOf(day, queue, callTime, factors, at))
  const crews = crewsOf(day, at, lanes, callTime, factors)
  const mix = mixOf(day.site)
  const shares = sharesOf(
    lanes.map(({ level }) => level),
    mix,
  )
  const curves = curvesOf(lanes, crews, leaving, mix, shares)
  const back = returnsOf(day, at)
  const fuller =
    back && curvesOf(lanes, crewsOf(day, at, lanes, callTime, factors, true), leaving, mix, shares)
  const queues = new Map<QueueId, QueueForecast>()
  for (const [n, lane] of lanes.entries()) {
    const drawing = crews.filter((crew) => crew.queues.includes(lane.id))
    if (drawing.length === 0) continue
    const speed = drawing.reduce((sum, crew) => sum + crew.speed, 0)
    const idle = idleIn(day, lane.id, at)
    const isIdle = idleNow(idle, at) !== undefined
    const atLeast = Math.min(...drawing.map(({ first }) => first))
    queues.set(lane.id, {
      ...mixed(curves[n] ?? [], fuller?.[n] ?? [], back, atLeast),
      atLeast,
      size: lane.size,
      each: lane.coming.each,
      speed,
      ...doubtOf(lane, lanes, drawing, speed, shares),
      between: lane.size.call / speed,
      isFree: !isIdle && drawing.some(({ isFree }) => isFree),
      begun: hasBegun(day, lane.id, at),
      idle: idle.filter(({ to }) => to > at).map(({ from, to }) => ({ from: from - at, to: to - at })),
      quiet: isIdle ? null : quietFor(day, lane.id, lane.size.call, at),
    })
  }
  return { queues, leaving, headTrust: headTrust(day.pace) }
}

interface Returns {
  readonly chance: number
  readonly after: number
}

function returnsOf(day: Day, at: number): Returns | null {
  const desks = mayReturn(day, at)
  const after = Math.min(...desks.map((desk) => backAfter(day, desk, at)))
  return desks.length ? { chance: chanceOfReturn(day, desks, at), after } : null
}

/**
 * The mean of two curves, one without the desks that may come back and one with them, weighted by the chance that they
 * do.
 */
function mixed(
  without: readonly Knot[],
  fuller: readonly Knot[],
  back: Returns | null,
  atLeast: number,
): Pick<QueueForecast, 'knots' | 'backAfter' | 'backDoubt'> {
  const knots = without.length ? without : [{ work: 0, after: atLeast }]
  if (!back) return { knots, backAfter: 0, backDoubt: 0 }
  const both = knots.map(({ work, after }, n) => {
    const sooner = fuller[n]?.after ?? after
    return { work, after: after + back.chance * (Math.min(after, sooner) - after) }
  })
  const last = both.length - 1
  const end = both[last]?.after ?? 0
  const gap = (knots[last]?.after ?? 0) - (fuller[last]?.after ?? knots[last]?.after ?? 0)
  const slope = end > back.after ? Math.max(0, gap) / (end - back.after) : 0
  return { knots: both, backAfter: back.after, backDoubt: back.chance * (1 - back.chance) * slope ** 2 }
}

/**
 * The variance that green lanes cause for the queue beside them: people come to them later and are called before.
 */
function doubtOf(
  lane: Lane,
  lanes: readonly Lane[],
  drawing: readonly Crew[],
  speed: number,
  shares: ReadonlyMap<number, number>,
) {
  let [jumps, doubt] = [0, 0]
  for (const other of lanes) {
    if (other.level <= lane.level || !drawing.some(({ queues }) => queues.includes(other.id))) continue
    const { share, of } = inflowOf(other, speed)
    // however many come to the green lane, it gets no more than its share of the calls
    const taken = Math.min(shares.get(other.level) ?? 1, share)
    jumps += (taken * other.coming.each) / speed
    doubt += (taken / (1 - taken)) ** 2 / of
  }
  return { jumps, doubt }
}

// When whoever waits will be called, as a flow: each crew of desks works off what waits, by the order of calls. It costs
// a pass over the desks and a few dozen chunks of each queue; a ticket is then looked up on its queue's curve.

import type { Day } from '../model.ts'
import type { QueueId } from '../site.ts'
import { type Crew, crewsOf } from './crews.ts'
import { factorsOf } from './factors.ts'
import { curvesOf, type Knot, PRIORITY } from './flow.ts'
import { headTrust } from './head.ts'
import { type CallSize, inflowOf, type Lane, laneOf } from './lanes.ts'
import { callTimeOf } from './pace.ts'
import { hasBegun, quietFor } from './quiet.ts'
import { backAfter, chanceOfReturn, mayReturn } from './returns.ts'
import { withUnderWay } from './under-way.ts'

export interface QueueForecast {
  /** By work; neither ever falls. */
  readonly knots: readonly Knot[]
  /** Nobody is called before. */
  readonly atLeast: number
  readonly size: CallSize
  /** Variance that those bring who come later and go before: a millisecond of wait, and in squares of it. */
  readonly jumps: number
  readonly doubt: number
  /** The same of desks that may come back: from when on, and in squares of what the wait is longer than that. */
  readonly backAfter: number
  readonly backDoubt: number
  /** Of the desks that draw from it, in usual desks. */
  readonly speed: number
  /** Milliseconds between two calls of the desks that draw from it. */
  readonly between: number
  /** Whether such a desk is free. */
  readonly isFree: boolean
  /** Whether such a desk has called anybody. */
  readonly begun: boolean
  /** Minutes for which none of them has called although somebody waits; null: no longer than is usual. */
  readonly quiet: number | null
}

export interface Forecast {
  /** Of the queues that an open desk draws from. */
  readonly queues: ReadonlyMap<QueueId, QueueForecast>
  /** How far the head of a queue is believed, who has waited so far. */
  readonly headTrust: number
  /** Of those who wait, the share that leaves in a millisecond. */
  readonly leaving: number
}

/** The forecast of a day at a time. */
export function forecastOf(day: Day, at: number): Forecast {
  const factors = factorsOf(day)
  const callTime = callTimeOf(withUnderWay(day, factors, at))
  const leaving = day.pace.left / day.pace.waitedMs
  const lanes = [...day.queues.values()].map((queue) => laneOf(day, queue, callTime, factors, at))
  const crews = crewsOf(day, at, lanes, callTime, factors)
  const curves = curvesOf(lanes, crews, leaving)
  const back = returnsOf(day, at)
  const fuller = back && curvesOf(lanes, crewsOf(day, at, lanes, callTime, factors, true), leaving)
  const queues = new Map<QueueId, QueueForecast>()
  for (const [n, lane] of lanes.entries()) {
    const drawing = crews.filter((crew) => crew.queues.includes(lane.id))
    if (drawing.length === 0) continue
    const speed = drawing.reduce((sum, crew) => sum + crew.speed, 0)
    const atLeast = Math.min(...drawing.map(({ first }) => first))
    queues.set(lane.id, {
      ...mixed(curves[n] ?? [], fuller?.[n] ?? [], back, atLeast),
      atLeast,
      size: lane.size,
      speed,
      ...doubtOf(lane, lanes, drawing, speed),
      between: lane.size.call / speed,
      isFree: drawing.some(({ isFree }) => isFree),
      begun: hasBegun(day, lane.id),
      quiet: quietFor(day, lane.id, lane.size.call, at),
    })
  }
  return { queues, leaving, headTrust: headTrust(day.pace) }
}

interface Returns {
  readonly chance: number
  readonly after: number
}

function returnsOf(day: Day, at: number): Returns | null {
  const desks = mayReturn(day)
  const after = Math.min(...desks.map((desk) => backAfter(day, desk, at)))
  return desks.length ? { chance: chanceOfReturn(day, desks, at), after } : null
}

/** The mean of the two curves, without the desks that may come back and with them, by how likely that is. */
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

/** What it does to those who wait that others come who go before them: in ms² a millisecond, and in squares of the wait. */
function doubtOf(lane: Lane, lanes: readonly Lane[], drawing: readonly Crew[], speed: number) {
  let [jumps, doubt] = [0, 0]
  for (const other of lanes) {
    if (lane.priority || !other.priority || !drawing.some(({ queues }) => queues.includes(other.id))) continue
    const { share, of } = inflowOf(other, speed)
    // they get no more than their turns, whatever comes
    const taken = Math.min(PRIORITY, share)
    jumps += (taken * other.coming.each) / speed
    doubt += (taken / (1 - taken)) ** 2 / of
  }
  return { jumps, doubt }
}

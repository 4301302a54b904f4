// Desks that work off what waits, as a flow: each queue its share by the order of calls, chunk after chunk.

import type { Crew } from './crews.ts'
import { inflowOf, type Lane } from './lanes.ts'

/** A point of a queue's curve: with so much work ahead, so many milliseconds until the call. */
export interface Knot {
  readonly work: number
  readonly after: number
}

/** Of a desk's calls, those to the green lane while both kinds wait: see order.ts. */
export const PRIORITY = 1 / 3
/** More steps than 23 queues of thousands have. */
const MOST_STEPS = 2000
/** Milliseconds of work that are as good as none. */
const SOON = 1e-6
/** Newcomers who take nearly the whole share of a green lane make a series that never ends: this is as long as it gets. */
const MOST_INFLOW = 0.9
const MORE_THAN_ALL = 10

/** A lane being worked off. */
interface Flow {
  readonly lane: Lane
  readonly knots: Knot[]
  /** The chunk at hand, and what is left of it; null: not begun. */
  next: number
  rest: number | null
  /** Work of those who come to a green lane meanwhile: not known by ticket, and still before the others. */
  readonly more: number
  rate: number
}

/** A crew at work on the flows of its queues. */
interface Worker {
  readonly crew: Crew
  readonly flows: readonly Flow[]
  /** Of its time, what newcomers to its green lanes take once nobody waits there. */
  readonly drained: number
  /** The stretch that it is in; -1: it has not begun. */
  stretch: number
}

/**
 * Lets the crews work until all who wait are called, and notes when the first of each chunk has its turn: a curve for each
 * lane, in their order. `leaving`: the share of those who wait that leaves in a millisecond.
 */
export function curvesOf(lanes: readonly Lane[], crews: readonly Crew[], leaving: number): Knot[][] {
  const speed = crews.reduce((sum, crew) => sum + crew.speed, 0)
  const flows = lanes.map((lane) => flowOf(lane, speed))
  const inflow = lanes.reduce((sum, lane) => sum + (lane.priority ? inflowOf(lane, speed).share : 0), 0)
  const workers = crews.map((crew): Worker => {
    const drawn = flows.filter(({ lane }) => crew.queues.includes(lane.id))
    const isGreen = drawn.some(({ lane }) => lane.priority)
    return { crew, flows: drawn, drained: isGreen ? Math.min(PRIORITY, inflow) : 0, stretch: -1 }
  })
  let now = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    for (const flow of flows) flow.rate = 0
    let span = Number.POSITIVE_INFINITY
    for (const worker of workers) {
      const { stretches } = worker.crew
      while ((stretches[worker.stretch + 1]?.from ?? Number.POSITIVE_INFINITY) <= now) worker.stretch += 1
      span = Math.min(span, (stretches[worker.stretch + 1]?.from ?? Number.POSITIVE_INFINITY) - now)
      const stretch = stretches[worker.stretch]
      if (stretch) share(worker, stretch.speed)
    }
    for (const flow of flows) {
      if (flow.rate <= 0) continue
      flow.rest ??= begin(flow, now, leaving)
      span = Math.min(span, flow.rest / flow.rate)
    }
    if (span === Number.POSITIVE_INFINITY) break
    now += span
    for (const flow of flows) {
      if (flow.rest === null || flow.rate <= 0) continue
      flow.rest -= flow.rate * span
      if (flow.rest > flow.rate * SOON) continue
      flow.next += 1
      flow.rest = null
    }
  }
  return flows.map(({ knots }) => knots)
}

function flowOf(lane: Lane, speed: number): Flow {
  let more = 0
  if (lane.priority) {
    const own = lane.chunks.reduce((sum, { work }) => sum + work, 0)
    const { share } = inflowOf(lane, speed)
    // while they are worked off at a third of the pace, more come: a geometric series
    more = share < MOST_INFLOW * PRIORITY ? (own * share) / (PRIORITY - share) : own * MORE_THAN_ALL
  }
  return { lane, knots: [], next: 0, rest: null, more, rate: 0 }
}

/** Divides what a crew does among the queues that it draws from. */
function share({ flows, drained }: Worker, speed: number): void {
  let priority: Flow | null = null
  let other: Flow | null = null
  for (const flow of flows) {
    if (!isWaiting(flow)) continue
    if (flow.lane.priority) priority = earlier(flow, priority)
    else other = earlier(flow, other)
  }
  if (priority && other) {
    priority.rate += speed * PRIORITY
    other.rate += speed * (1 - PRIORITY)
  } else if (priority) priority.rate += speed
  else if (other) other.rate += speed * (1 - drained)
}

/** Writes down when the chunk has its turn. Some of its tickets will have left by then. */
function begin(flow: Flow, now: number, leaving: number): number {
  const chunk = flow.lane.chunks[flow.next]
  if (!chunk) return flow.more
  flow.knots.push({ work: chunk.ahead, after: now })
  return chunk.work * Math.exp(-leaving * now)
}

function isWaiting({ lane, next, more }: Flow): boolean {
  return next < lane.chunks.length || (next === lane.chunks.length && more > 0)
}

function earlier(flow: Flow, other: Flow | null): Flow {
  return other && placeOf(other) <= placeOf(flow) ? other : flow
}

function placeOf({ lane, next }: Flow): number {
  return lane.chunks[next]?.place ?? Number.POSITIVE_INFINITY
}

// Models how the desks work off the queues, as a flow: by the order of calls each queue gets a share of the desks, and
// its chunks are worked off one after the other.

import { fromHighest, ownShare } from '../nouns/lane-policy.ts'
import type { Crew } from './crews.ts'
import { inflowOf, type Lane } from './lanes.ts'

/** A point of a queue's curve: a ticket with so much work ahead of it is called after so many milliseconds. */
export interface Knot {
  readonly work: number
  readonly after: number
}

/** A bound on the number of steps. 23 queues of thousands of tickets need fewer. */
const MOST_STEPS = 2000
/** Work below this many milliseconds counts as none, because of rounding errors. */
const SOON = 1e-6
/**
 * Where newcomers need nearly all the calls that a green lane gets, the lane never empties and the series below
 * diverges. From this share of its calls on, the future work is taken to be this many times the waiting work.
 */
const MOST_INFLOW = 0.9
const MORE_THAN_ALL = 10

/** A lane while it is worked off. */
interface Flow {
  readonly lane: Lane
  readonly knots: Knot[]
  /** The index of the chunk in work, and how much of its work is left; null: it has not begun. */
  next: number
  rest: number | null
  /** The work of future arrivals at a green lane: they have no ticket yet, and will be called before the others. */
  readonly more: number
  rate: number
}

/** The flows of one level that a crew draws from. */
interface Level {
  readonly flows: readonly Flow[]
  /**
   * While nobody waits on this level: the share of the remaining time of the crew that later arrivals on it take.
   */
  readonly newcomers: number
  /** The flow in work; null: nobody waits. */
  first: Flow | null
}

/** A crew at work on the flows of its queues. */
interface Worker {
  readonly crew: Crew
  /** From the highest level to the lowest. */
  readonly levels: readonly Level[]
  /** The index of the crew's present stretch of speed; -1: it has not begun. */
  stretch: number
}

/**
 * Lets the crews work until everybody who waits is called, and notes when the first ticket of each chunk is called.
 * Returns a curve for each lane, in their order. `leaving`: the share of waiting tickets that leave in a millisecond;
 * `mix`: that of the site; `shares`: what it gives to each level of the lanes.
 */
export function curvesOf(
  lanes: readonly Lane[],
  crews: readonly Crew[],
  leaving: number,
  mix: number,
  shares: ReadonlyMap<number, number>,
): Knot[][] {
  const speed = crews.reduce((sum, crew) => sum + crew.speed, 0)
  const flows = lanes.map((lane) => flowOf(lane, speed, shares.get(lane.level) ?? 1))
  const own = ownShare(mix)
  const coming = newcomers(lanes, speed)
  const workers = crews.map((crew): Worker => {
    const drawn = flows.filter(({ lane }) => crew.queues.includes(lane.id))
    const those = fromHighest(drawn.map(({ lane }) => lane.level)).map((level) => ({
      flows: drawn.filter(({ lane }) => lane.level === level),
      newcomers: Math.min(own, coming.get(level) ?? 0),
      first: null,
    }))
    return { crew, levels: those, stretch: -1 }
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
      if (stretch) share(worker, stretch.speed, own)
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

/** `most`: the share of the calls that the level gets while everybody waits. */
function flowOf(lane: Lane, speed: number, most: number): Flow {
  let more = 0
  if (lane.level > 0) {
    const own = lane.chunks.reduce((sum, { work }) => sum + work, 0)
    const { share } = inflowOf(lane, speed)
    // while the waiting work is done at this share of the speed, others arrive, and while theirs is done, others
    // again: a geometric series
    more = share < MOST_INFLOW * most ? (own * share) / (most - share) : own * MORE_THAN_ALL
  }
  return { lane, knots: [], next: 0, rest: null, more, rate: 0 }
}

/** For each level of green lanes, the share of the time of the desks that future arrivals there will take. */
function newcomers(lanes: readonly Lane[], speed: number): ReadonlyMap<number, number> {
  const coming = new Map<number, number>()
  for (const lane of lanes)
    if (lane.level > 0) coming.set(lane.level, (coming.get(lane.level) ?? 0) + inflowOf(lane, speed).share)
  return coming
}

/**
 * Divides a crew's speed among its levels: each takes its share of what is left, highest first; the last level with
 * somebody waiting takes the rest.
 */
function share({ levels }: Worker, speed: number, own: number): void {
  let last = -1
  for (const [n, level] of levels.entries()) {
    level.first = null
    for (const flow of level.flows) if (isWaiting(flow)) level.first = earlier(flow, level.first)
    if (level.first) last = n
  }
  let rest = speed
  for (let n = 0; n <= last; n++) {
    const { first, newcomers } = levels[n]!
    const part = n === last ? rest : rest * (first ? own : newcomers)
    if (first) first.rate += part
    rest -= part
  }
}

/** Notes on the curve when the chunk begins, and returns its work. Some of its tickets will have left by then. */
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

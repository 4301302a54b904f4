// How the desks work off what waits, as a flow: by the order of calls each queue gets its share of them, and is worked off chunk
// after chunk.

import { fromHighest, ownShare } from '../nouns/lane-policy.ts'
import type { Crew } from './crews.ts'
import { inflowOf, type Lane } from './lanes.ts'

/** A point of a queue's curve: a ticket with so much work ahead of it is called after so many milliseconds. */
export interface Knot {
  readonly work: number
  readonly after: number
}

/** A bound, above the number of steps that 23 queues of thousands need. */
const MOST_STEPS = 2000
/** Milliseconds of work that count as none, against errors of rounding. */
const SOON = 1e-6
/**
 * Where newcomers need nearly all calls that a green lane gets, the lane never empties, and the series below has no end: from this
 * share of its calls on, the work to come is taken to be so many times the work that waits.
 */
const MOST_INFLOW = 0.9
const MORE_THAN_ALL = 10

/** A lane while it is worked off. */
interface Flow {
  readonly lane: Lane
  readonly knots: Knot[]
  /** The index of the chunk that is worked on, and what is left of its work; null: it has not begun. */
  next: number
  rest: number | null
  /** The work of those who are yet to come to a green lane: they have no ticket yet, and will be called before the others. */
  readonly more: number
  rate: number
}

/** The flows of one level that a crew draws from. */
interface Level {
  readonly flows: readonly Flow[]
  /** While nobody waits in this level: the share of the crew's remaining time that people take who come to it later. */
  readonly newcomers: number
  /** Which of them is worked on; null: nobody waits. */
  first: Flow | null
}

/** A crew at work on the flows of its queues. */
interface Worker {
  readonly crew: Crew
  /** From the highest. */
  readonly levels: readonly Level[]
  /** The index of the crew's stretch at this time; -1: it has not begun. */
  stretch: number
}

/**
 * Lets the crews work until all who wait are called, and notes when the first of each chunk has its turn: a curve for each
 * lane, in their order. `leaving`: the share of those who wait that leaves in a millisecond; `mix`: the site's; `shares`: what it gives
 * each of the lanes' levels.
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

/** `most`: the share of the calls that its level gets while everybody waits. */
function flowOf(lane: Lane, speed: number, most: number): Flow {
  let more = 0
  if (lane.level > 0) {
    const own = lane.chunks.reduce((sum, { work }) => sum + work, 0)
    const { share } = inflowOf(lane, speed)
    // while those who wait are worked off at its share of the speed, others come, and while these are, others again: a geometric series
    more = share < MOST_INFLOW * most ? (own * share) / (most - share) : own * MORE_THAN_ALL
  }
  return { lane, knots: [], next: 0, rest: null, more, rate: 0 }
}

/** By green lanes' level, the share of the desks' time that those who are yet to come there will take. */
function newcomers(lanes: readonly Lane[], speed: number): ReadonlyMap<number, number> {
  const coming = new Map<number, number>()
  for (const lane of lanes)
    if (lane.level > 0) coming.set(lane.level, (coming.get(lane.level) ?? 0) + inflowOf(lane, speed).share)
  return coming
}

/** Divides a crew's speed among its queues: the highest level takes its own share first, and the last that waits takes the rest. */
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

/** Notes on the curve when the chunk begins, and returns its work: some of its tickets will have left by then. */
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

// The desks at work that draw from the same queues, as one crew: how much work it gets done from now on.
//
// A desk that is at a call is free after R on average, and from then on makes a call every m. By renewal theory the mean
// number of calls that it has made by the time t approaches (t − R)/m + h, where h = (1 + cv²)/2; it is never below 0. That
// is exact where all services are equal, and where they are exponential. The first ticket of the queue is called when the
// desks together have made h calls, counted in this way.

import { isEntrance } from '../nouns/entrance.ts'
import { ticketAt } from '../nouns/find.ts'
import { busyBetween, idleAt, worksOn } from '../nouns/idle.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Desk } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { haveSameQueues, isServing } from '../nouns/serving.ts'
import { type CallTime, unevenness } from '../pace/call-time.ts'
import type { Factors } from '../pace/factors.ts'
import { isFull } from '../rules/order.ts'
import type { Lane } from './lanes.ts'
import { backAfter, mayReturn } from './returns.ts'

export interface Crew {
  readonly queues: readonly QueueId[]
  /** Milliseconds of a usual desk's work that its desks do in a millisecond, once all of them are there. */
  readonly speed: number
  /** The speed of the crew over time: from each time on, in milliseconds from now, the earliest first. */
  readonly stretches: readonly { readonly from: number; readonly speed: number }[]
  /** Whether a desk is free now. */
  readonly isFree: boolean
  /** Milliseconds until its first call, on average. */
  readonly first: number
}

/** The speed of a crew for work that counts as done already: so high that it takes hardly any time. */
const AT_ONCE = 1e9
/**
 * A call that has lasted longer than this many times the expected time may be a break. Its end is then taken to be
 * further away.
 */
const LONG = 3.5
/** An absence that lasts longer than expected is taken to last for this share of its length again. */
const AWAY_YET = 0.5

/**
 * The crews of a day. With `returns`, desks that are closed or rest and may come back count as if they came back.
 */
export function crewsOf(
  day: Day,
  at: number,
  lanes: readonly Lane[],
  callTime: CallTime,
  factors: Factors,
  returns = false,
): Crew[] {
  const groups: Desk[][] = []
  const groupOf = (desk: Desk) => groups.find(([first]) => first && haveSameQueues(first.queues, desk.queues))
  for (const desk of day.desks.values()) {
    if (!worksOn(day, desk, at)) continue
    const group = groupOf(desk)
    if (group) group.push(desk)
    else groups.push([desk])
  }
  if (returns) for (const desk of mayReturn(day, at)) groupOf(desk)?.push(desk)
  return groups.map((desks) => crewOf(day, at, desks, groups, lanes, callTime, factors))
}

function crewOf(
  day: Day,
  at: number,
  desks: readonly Desk[],
  groups: readonly Desk[][],
  lanes: readonly Lane[],
  callTime: CallTime,
  factors: Factors,
): Crew {
  const queues = desks[0]?.queues ?? []
  const drawn = lanes.filter(({ id }) => queues.includes(id))
  const call = meanOf(drawn, ({ size }) => size.call)
  const cv2 = meanOf(drawn, ({ size }) => size.cv2)
  const h = (1 + cv2) / 2
  // all desks that draw from one of these queues share the wait for its first call
  const beside = groups.flatMap((others) =>
    others[0]?.queues.some((id) => queues.includes(id)) ? others : [],
  )
  let credit = (-h * call * desks.length) / beside.length
  let isFree = false
  const shape = 1 / Math.sqrt(Math.max(0.01, cv2))
  let often = 0
  let all = 0
  const starts = desks.map((desk) => {
    const speed = 1 / factors.ofDesk(desk)
    if (!worksOn(day, desk, at)) return { from: backAfter(day, desk, at), speed }
    all += speed
    const rest = restOf(day, desk, at, callTime, factors)
    isFree ||= desk.work.begun === null
    often += Math.max(1, rest) ** -shape
    const calls = h - (rest * speed) / call
    if (calls > 0) credit += calls * call
    return { from: calls > 0 ? 0 : (-calls * call) / speed, speed }
  })
  starts.sort((a, b) => a.from - b.from)
  return {
    queues,
    speed: all,
    stretches: stretchesOf(starts, credit),
    isFree,
    // the mean of the least of several Weibull times, whose shape is about 1/cv
    first: often ** (-1 / shape),
  }
}

/** The mean of a figure over the future calls. */
function meanOf(lanes: readonly Lane[], figure: (lane: Lane) => number): number {
  // where nobody waits, a call to each queue is equally likely
  const weight = lanes.reduce((sum, { waiting }) => sum + waiting + 1, 0)
  return lanes.reduce((sum, lane) => sum + (lane.waiting + 1) * figure(lane), 0) / weight
}

/** Milliseconds until a desk can call, on average. */
export function restOf(
  day: Day,
  desk: Desk,
  at: number,
  { perCall, perPerson, cv2 }: CallTime,
  factors: Factors,
): number {
  const { work, queues } = desk
  const { begun, freeAt, people, queue: id } = work
  if (begun === null) {
    // a desk that may call nobody in is not away
    if (waitsForRoom(day, queues)) return day.pace.reactionMs
    // whoever rests for a break is back at its end
    const free = isServing(desk) ? (freeAt ?? at) : at
    const idle = busyBetween(idleAt(day, desk, at), Math.max(free, headSince(day, queues) ?? at), at)
    return day.pace.reactionMs + Math.max(0, idle - day.pace.reactionMs) * AWAY_YET
  }
  const queue = id === null ? undefined : day.queues.get(id)
  const slow = factors.ofDesk(desk) * (queue ? factors.ofQueue(queue) : 1)
  const expected = (perCall + perPerson * people) * slow
  return restAfter(
    busyBetween(idleAt(day, desk, at), begun, at),
    expected,
    Math.min(1, cv2 * unevenness(people)),
  )
}

/**
 * How long a service still lasts, in milliseconds, that has lasted `age`: a mean of two answers. Of a normal distribution it is
 * the mean excess over `age` (the inverse Mills ratio, by Birnbaum's bound). Of an exponential one it is the whole mean, whatever
 * the age. The second answer weighs as much as the cube of the cv: it is exact where services are exponential, and lies between
 * what gamma and what lognormal services give.
 */
function restAfter(age: number, mean: number, cv2: number): number {
  const deviation = Math.sqrt(cv2) * mean + 1
  const excess = (z: number) => (Math.sqrt(z * z + 2.55) - z) / 2
  const regular = (mean * excess((age - mean) / deviation)) / excess(-mean / deviation)
  const forgetful = cv2 ** 1.5
  return (1 - forgetful) * regular + forgetful * mean + AWAY_YET * Math.max(0, age - LONG * mean)
}

/** Whether desks of these queues call nobody, since the site is full. */
export function waitsForRoom(day: Day, queues: readonly QueueId[]): boolean {
  return day.site.capacity !== undefined && queues.every((id) => isEntrance(day.site, id)) && isFull(day)
}

/** When the longest wait among the heads of these queues began; null: nobody waits. */
export function headSince(day: Day, queues: readonly QueueId[]): number | null {
  let since: number | null = null
  for (const id of queues) {
    const queue = day.queues.get(id)
    const head = queue && (queue.standing[0] ?? queue.waiting[0] ?? queue.returned[0])
    if (head === undefined) continue
    const cameAt = ownTime(day, ticketAt(day, head).cameAt)
    since = Math.min(since ?? cameAt, cameAt)
  }
  return since
}

/**
 * The speeds by time. A credit above 0 is work that counts as done already; a credit below 0 is work that comes before
 * the first call.
 */
function stretchesOf(starts: readonly { from: number; speed: number }[], credit: number): Crew['stretches'] {
  const stretches: { from: number; speed: number }[] = []
  let owed = Math.max(0, -credit)
  let speed = 0
  let now = 0
  if (credit > 0) {
    stretches.push({ from: 0, speed: AT_ONCE })
    now = credit / AT_ONCE
  }
  for (const [n, start] of starts.entries()) {
    now = Math.max(now, start.from)
    speed += start.speed
    const next = starts[n + 1]?.from ?? Number.POSITIVE_INFINITY
    if (next <= now) continue
    const done = speed * (next - now)
    if (owed >= done) owed -= done
    else {
      stretches.push({ from: now + owed / speed, speed })
      owed = 0
    }
    now = next
  }
  return stretches
}

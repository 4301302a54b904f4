// The open desks that draw from the same queues, as one crew: how much work it gets done from now on.
//
// A desk that has been at a call for a while will be free after R on average and then makes a call every m. The mean
// number of calls that it has made by t then nears (t − R)/m + h, h = (1 + cv²)/2 (renewal theory; exact for services
// that are all alike and for exponential ones), and is never below 0. The first ticket in the queue is called when the
// desks have made h calls by that count.

import { ticketAt } from '../find.ts'
import type { Day, Desk } from '../model.ts'
import type { QueueId } from '../site.ts'
import type { Factors } from './factors.ts'
import type { Lane } from './lanes.ts'
import { ownTime } from './own-time.ts'
import { type CallTime, unevenness } from './pace.ts'
import { backAfter, mayReturn } from './returns.ts'

export interface Crew {
  readonly queues: readonly QueueId[]
  /** What its desks do in a millisecond once all are at it. */
  readonly speed: number
  /** What it does in a millisecond from which time on, by time. */
  readonly stretches: readonly { readonly from: number; readonly speed: number }[]
  /** Whether a desk is free now. */
  readonly isFree: boolean
  /** Milliseconds until its first call, on average. */
  readonly first: number
}

/** As good as at once: work done in this many times a usual desk's time. */
const AT_ONCE = 1e9
/** A call that takes longer than this many times the expected may well be a break, and breaks last. */
const LONG = 3.5
/** Of the time that somebody has been away too long, what they will yet be away. */
const AWAY_YET = 0.5

/** The crews; `returns`: with the desks that may come back, as if they did. */
export function crewsOf(
  day: Day,
  at: number,
  lanes: readonly Lane[],
  callTime: CallTime,
  factors: Factors,
  returns = false,
): Crew[] {
  const groups: Desk[][] = []
  const groupOf = (desk: Desk) => groups.find(([first]) => first && sameQueues(first.queues, desk.queues))
  for (const desk of day.desks.values()) {
    if (!desk.open) continue
    const group = groupOf(desk)
    if (group) group.push(desk)
    else groups.push([desk])
  }
  if (returns) for (const desk of mayReturn(day)) groupOf(desk)?.push(desk)
  return groups.map((desks) => crewOf(day, at, desks, groups, lanes, callTime, factors))
}

function sameQueues(these: readonly QueueId[], those: readonly QueueId[]): boolean {
  return these.length === those.length && these.every((id) => those.includes(id))
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
  // what the first call waits for is shared with the others who draw from its queues
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
    if (!desk.open) return { from: backAfter(day, desk, at), speed }
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
    // the first of several Weibull times, whose shape is about 1/cv
    first: often ** (-1 / shape),
  }
}

/** Of the calls that are to come, on average. */
function meanOf(lanes: readonly Lane[], figure: (lane: Lane) => number): number {
  // with nobody waiting all are as likely
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
    const idle = at - Math.max(freeAt ?? at, headSince(day, queues) ?? at)
    return day.pace.reactionMs + Math.max(0, idle - day.pace.reactionMs) * AWAY_YET
  }
  const queue = id === null ? undefined : day.queues.get(id)
  const slow = factors.ofDesk(desk) * (queue ? factors.ofQueue(queue) : 1)
  const expected = (perCall + perPerson * people) * slow
  return restAfter(at - begun, expected, Math.min(1, cv2 * unevenness(people)))
}

/**
 * What is left of a service that has lasted so long: the mean excess of a normal distribution of this mean and cv (its
 * inverse Mills ratio in the form of Birnbaum's bound), and the more it varies the more as if it had just begun: by the
 * cube of its cv, which lies between what gamma and what lognormal times come to, and is exact for exponential ones.
 */
function restAfter(age: number, mean: number, cv2: number): number {
  const deviation = Math.sqrt(cv2) * mean + 1
  const excess = (z: number) => (Math.sqrt(z * z + 2.55) - z) / 2
  const regular = (mean * excess((age - mean) / deviation)) / excess(-mean / deviation)
  const forgetful = cv2 ** 1.5
  return (1 - forgetful) * regular + forgetful * mean + AWAY_YET * Math.max(0, age - LONG * mean)
}

/** Since when the longest at the head of these queues waits; null: nobody does. */
export function headSince(day: Day, queues: readonly QueueId[]): number | null {
  let since: number | null = null
  for (const id of queues) {
    const queue = day.queues.get(id)
    const head = queue && (queue.standing[0] ?? queue.waiting[0] ?? queue.returned[0])
    if (head === undefined) continue
    const takenAt = ownTime(day, ticketAt(day, head).takenAt)
    since = Math.min(since ?? takenAt, takenAt)
  }
  return since
}

/** Speeds by time. Work that is done already comes at once; work that is owed delays the beginning. */
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

// How long the wait will be: an 80 % range and its middle, from the forecast of the day.

import { isEntrance } from '../nouns/entrance.ts'
import { waitingIn } from '../nouns/find.ts'
import { pastIdle, worksOn } from '../nouns/idle.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { headMoves, headWaited } from '../pace/head.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { type Forecast, forecastOf, type QueueForecast } from './forecast.ts'
import { guessOf } from './guess.ts'
import { arrivalsOf, workAhead } from './lanes.ts'
import { type LettingIn, lettingIn } from './letting-in.ts'
import { type PeopleSums, peopleAhead } from './people-ahead.ts'
import { halfOf, rangeOf, Z80 } from './range.ts'
import { seatedAfter } from './seats.ts'
import type { Waits } from './wait.ts'

/** A forecast is made for a whole second: in whole minutes nobody sees the difference. */
const SECOND = 1000
const MINUTE = 60_000
/** How much the steps of a site differ in their pace, as a share, and from how many calls of one this is half known. */
const STEPS_DIFFER = 0.4
const STEP_CALLS = 12

/** The waits of the day at a time in milliseconds. Before an entrance one waits as well until there is room inside. */
export function waitsOn(day: Day, at: number): Waits {
  if (day.site.capacity === undefined) return waitsFor(day, at, () => null)
  let letIn: LettingIn | null | undefined
  const second = secondOf(day, at)
  const alone = waitsFor(day, at, () => null)
  return waitsFor(day, at, () => {
    if (letIn === undefined) letIn = lettingIn(day, second, alone)
    return letIn
  })
}

function waitsFor(day: Day, at: number, room: () => LettingIn | null): Waits {
  const { version } = day
  const second = secondOf(day, at)
  const sums: PeopleSums = new Map()
  let made: Forecast | null = null

  const callIn = (queue: Queue, ahead: number, people: number) => {
    made ??= forecastOf(day, ownTime(day, second))
    const one = made.queues.get(queue.id)
    if (!one) return null
    const after = Math.max(one.atLeast, timeAt(one, workAhead(one.size, ahead, people)))
    const moved = after * believed(day, queue, one, made.headTrust, at)
    const { leaving } = made
    const letIn = isEntrance(day.site, queue.id) ? room() : null
    if (!letIn) return { one, unsure: one, after, moved, leaving, shut: 0 }
    const fits = letIn.after(queue, ahead, people)
    // one is as unsure of it as of desks that call no faster
    const party = queue.people > 0 ? queue.people / waitingIn(queue) : 1
    const unsure = { ...one, between: Math.max(one.between, letIn.between * party) }
    const { shut } = letIn
    return { one, unsure, after: Math.max(after, fits), moved: Math.max(moved, fits), leaving, shut }
  }
  const withForecast: Waits['withForecast'] = (queue, ahead) => {
    const call = callIn(queue, ahead, peopleAhead(day, queue, ahead, sums))
    if (!call) return null
    const { one, unsure, after, moved, leaving, shut } = call
    const range = rangeOf(leaving, unsure, moved, day.pace)
    return {
      wait: { ...range, low: Math.max(range.low, shut), begun: one.begun, quiet: one.quiet },
      forecast: pastIdle(one.idle, 0, after) / MINUTE,
    }
  }
  return {
    withForecast,
    servedIn(queue, tickets, people = peopleAhead(day, queue, tickets, sums)) {
      const room = seatedRoomOf(day, queue.id)
      if (room) return seatedAfter(day, queue, room, people, second)
      const call = callIn(queue, tickets, people)
      if (!call) return null
      const { one, unsure, moved, leaving } = call
      const desks = servingDesks(day, queue.id, ownTime(day, second))
      // a desk may be slower than usual, so it is not the work of a usual one that counts
      const each = one.between * desks
      const unknown = stepDoubt(day, queue)
      const half = halfOf(leaving, unsure, moved, { ...day.pace, spread: Math.max(1, day.pace.spread) })
      return {
        called: guessOf(pastIdle(one.idle, 0, moved), (half / Z80) ** 2 + (unknown * moved) ** 2),
        service: guessOf(each, (one.size.cv2 + unknown ** 2) * each ** 2),
        desks,
        load: loadOf(day, queue, one, second),
      }
    },
    of: (queue, ahead) => withForecast(queue, ahead)?.wait ?? null,
    holds: (later, then) => later === day && later.version === version && secondOf(later, then) === second,
  }
}

function servingDesks(day: Day, id: QueueId, at: number): number {
  let count = 0
  for (const desk of day.desks.values()) if (worksOn(day, desk, at) && desk.queues.includes(id)) count += 1
  return count
}

/**
 * The standard deviation of the pace of one step, as a share: before it has been seen, it may be quite another than that of
 * the site.
 */
function stepDoubt({ pace }: Day, queue: Queue): number {
  const calls = queue.pace.factor.expected / (pace.ms / pace.calls)
  return (STEPS_DIFFER * STEP_CALLS) / (STEP_CALLS + calls)
}

/** Work that comes to the queue, as a share of what its desks can do. */
function loadOf(day: Day, queue: Queue, { each, speed }: QueueForecast, at: number): number {
  const { count, watched } = arrivalsOf(queue, ownTime(day, at))
  return watched > 0 ? (count * each) / (watched * speed) : 0
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

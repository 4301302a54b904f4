// A queue as work in milliseconds of a usual desk. It is cut into chunks: single tickets at its head, and more and more
// tickets to a chunk further back.

import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import { levelOf } from '../nouns/lane-policy.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { type CallTime, shareServed, unevenness } from '../pace/call-time.ts'
import type { Factors } from '../pace/factors.ts'
import { ARRIVALS_MEMORY } from '../pace/learn.ts'

/** How tickets of a queue turn into work. */
export interface CallSize {
  /** People that a call takes, where more than one ticket goes into it; null: each ticket is a call. */
  readonly pool: number | null
  readonly perCall: number
  readonly perPerson: number
  /** The work of one call, and the square of its relative error. */
  readonly call: number
  readonly cv2: number
}

export interface Chunk {
  /** The work of all tickets ahead of its first one. */
  readonly ahead: number
  readonly work: number
  /** The place of its first ticket among all tickets of the day. */
  readonly place: number
}

export interface Lane {
  readonly id: QueueId
  /** Its priority over other queues: see `nouns/lane-policy.ts`. */
  readonly level: number
  readonly waiting: number
  readonly size: CallSize
  readonly chunks: readonly Chunk[]
  /** Arrivals: how many have come within how many milliseconds, and the work of each. */
  readonly coming: { readonly count: number; readonly watched: number; readonly each: number }
}

/**
 * The first guess of the share of the time of the desks that future arrivals at a green lane need. It weighs as much as
 * this many arrivals, so that the first arrival, or a while without one, changes it by a part and not by a multiple.
 */
const LANE_SHARE = 0.1
const LANE_CALLS = 1
/**
 * The setting is the first guess of how many people a call takes. It weighs as much as this many calls, since a marshal
 * may ask for more or fewer.
 */
const SETTING_CALLS = 2

export function laneOf(day: Day, queue: Queue, callTime: CallTime, factors: Factors, at: number): Lane {
  const settings = queueSettingsOf(day, queue.id)
  const { callSize } = settings
  // a slip is a call that was over at once: its number has left the queue and took no time of a desk
  const factor = factors.ofQueue(queue) * shareServed(day.pace)
  const waiting = waitingIn(queue)
  const party = waiting ? queue.people / waiting : 1
  const full = (queue.pace.full.people + SETTING_CALLS * callSize) / (queue.pace.full.calls + SETTING_CALLS)
  const pool = callSize > 1 || full > 2 * party ? Math.max(1, full) : null
  const perCall = callTime.perCall * factor
  const perPerson = callTime.perPerson * factor
  const size = {
    pool,
    perCall,
    perPerson,
    call: perCall + perPerson * (pool ?? party),
    cv2: Math.min(1, callTime.cv2 * unevenness(pool ?? party)),
  }
  const perTicket = pool === null ? size.call : (size.call * party) / Math.max(pool, party)
  return {
    id: queue.id,
    level: levelOf(settings),
    waiting,
    size,
    chunks: chunksOf(day, queue, waiting, perTicket),
    coming: { ...arrivalsOf(queue, at), each: perTicket },
  }
}

/** The work ahead of a ticket with this many tickets and people ahead of it. */
export function workAhead(
  { pool, perCall, perPerson, call }: CallSize,
  tickets: number,
  people: number,
): number {
  if (pool === null) return perCall * tickets + perPerson * people
  // ten parties that are called together have the same work ahead: the tenth has no more than the first
  return Math.floor(people / pool + 1e-9) * call
}

/** The chunks of a queue. The last one has no work: it stands for the next arrival. */
function chunksOf(day: Day, queue: Queue, waiting: number, perTicket: number): Chunk[] {
  const chunks: Chunk[] = []
  for (let from = 0; from < waiting; ) {
    const count = Math.min(waiting - from, Math.max(1, from >> 1))
    chunks.push({ ahead: from * perTicket, work: count * perTicket, place: placeAt(day, queue, from) })
    from += count
  }
  chunks.push({ ahead: waiting * perTicket, work: 0, place: Number.POSITIVE_INFINITY })
  return chunks
}

/** The place of the ticket at this distance from the head. It is approximate where tickets were returned. */
function placeAt(day: Day, queue: Queue, index: number): number {
  const n = Math.max(0, index - queue.returned.length)
  const number = queue.standing[n] ?? queue.waiting[n - queue.standing.length]
  return number === undefined ? 0 : ticketAt(day, number).place
}

/** How many have come to a queue within how many milliseconds; the latest weigh most. */
export function arrivalsOf({ pace }: Queue, at: number): { count: number; watched: number } {
  const { count, since, last } = pace.arrivals
  if (since === null) return { count: 0, watched: 0 }
  return {
    count: count * Math.exp(Math.min(0, last - at) / ARRIVALS_MEMORY),
    watched: ARRIVALS_MEMORY * (1 - Math.exp(Math.min(0, since - at) / ARRIVALS_MEMORY)),
  }
}

/**
 * `share`: the share of the time of desks of this speed that arrivals will take. `of`: the number of arrivals that it
 * is known from. It is the mean of a gamma distribution, from the first guess and the arrivals so far, as is usual for
 * the rate of a Poisson process.
 */
export function inflowOf(
  { coming: { count, watched, each } }: Lane,
  speed: number,
): { share: number; of: number } {
  const of = count + LANE_CALLS
  return { share: (of * each) / (watched * speed + (LANE_CALLS * each) / LANE_SHARE), of }
}

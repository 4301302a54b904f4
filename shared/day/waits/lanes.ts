// A queue as work: milliseconds of a usual desk, cut into chunks, single tickets at its head and larger ones behind.

import { settingsOf, ticketAt, waitingIn } from '../find.ts'
import type { Day, Queue } from '../model.ts'
import type { QueueId } from '../site.ts'
import type { Factors } from './factors.ts'
import { ARRIVALS_MEMORY } from './learn.ts'
import { type CallTime, shareServed, unevenness } from './pace.ts'

/** How tickets of a queue turn into work. */
export interface CallSize {
  /** People that a call takes, where more than one ticket goes into it; null: each ticket is a call. */
  readonly pool: number | null
  readonly perCall: number
  readonly perPerson: number
  /** Work of one call, and the square of its relative error. */
  readonly call: number
  readonly cv2: number
}

export interface Chunk {
  /** Work ahead of its first ticket. */
  readonly ahead: number
  readonly work: number
  /** The place of its first ticket among all of the day. */
  readonly place: number
}

export interface Lane {
  readonly id: QueueId
  readonly priority: boolean
  readonly waiting: number
  readonly size: CallSize
  readonly chunks: readonly Chunk[]
  /** Newcomers: how many came in how many milliseconds, and the work that each brings. */
  readonly coming: { readonly count: number; readonly watched: number; readonly each: number }
}

/**
 * Before anybody was seen to come to a green lane, those who will are taken to need this share of the desks' time; it weighs
 * as much as so many who came. The first one to come, or nobody for a while, then moves it by a part and not by a multiple.
 */
const LANE_SHARE = 0.1
const LANE_CALLS = 1
/** The setting is as good as this many calls: marshals may ask for more people, or for fewer. */
const SETTING_CALLS = 2

export function laneOf(day: Day, queue: Queue, callTime: CallTime, factors: Factors, at: number): Lane {
  const { callSize, priority } = settingsOf(day, queue.id)
  // the number of a call that was over at once has left the queue, and took no time of a desk
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
    priority,
    waiting,
    size,
    chunks: chunksOf(day, queue, waiting, perTicket),
    coming: { ...arrivalsOf(queue, at), each: perTicket },
  }
}

/** The work before a ticket with so many tickets, and people, ahead of it. */
export function workAhead(
  { pool, perCall, perPerson, call }: CallSize,
  tickets: number,
  people: number,
): number {
  if (pool === null) return perCall * tickets + perPerson * people
  // who is tenth of ten is called with the first
  return Math.floor(people / pool + 1e-9) * call
}

/** Ends with one that has no work: whoever comes next. */
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

/** The place of whoever is so far from the head; near enough where some were returned. */
function placeAt(day: Day, queue: Queue, index: number): number {
  const n = Math.max(0, index - queue.returned.length)
  const number = queue.standing[n] ?? queue.waiting[n - queue.standing.length]
  return number === undefined ? 0 : ticketAt(day, number).place
}

function arrivalsOf({ pace }: Queue, at: number): { count: number; watched: number } {
  const { count, since, last } = pace.arrivals
  if (since === null) return { count: 0, watched: 0 }
  return {
    count: count * Math.exp(Math.min(0, last - at) / ARRIVALS_MEMORY),
    watched: ARRIVALS_MEMORY * (1 - Math.exp(Math.min(0, since - at) / ARRIVALS_MEMORY)),
  }
}

/**
 * Of the time of desks of this speed, what those take who are yet to come, and how many that is known from: the mean of a
 * gamma distribution, from its prior and from those who came (the usual estimate of a Poisson rate).
 */
export function inflowOf(
  { coming: { count, watched, each } }: Lane,
  speed: number,
): { share: number; of: number } {
  const of = count + LANE_CALLS
  return { share: (of * each) / (watched * speed + (LANE_CALLS * each) / LANE_SHARE), of }
}

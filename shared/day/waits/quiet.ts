// Tells that nobody calls, as a fact beside the wait: no estimate can know why the desks have stopped.

import { busyBetween, idleIn, worksOn } from '../nouns/idle.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Desk } from '../nouns/model.ts'
import { headSince, waitsForRoom } from './crews.ts'

const MINUTE = 60_000
/** A pause of fewer milliseconds than this is never told. */
const LEAST = 10 * MINUTE
/**
 * A pause shorter than this many usual calls is not told either: where a call takes twenty minutes, twenty minutes
 * without one are no break.
 */
const CALLS = 3

/** Whether a desk that draws from the queue has called anybody today. */
export function hasBegun(day: Day, queue: QueueId, at: number): boolean {
  return drawing(day, queue, at).some(
    ({ work, last }) => work.begun !== null || last !== null || work.factor.expected > 0,
  )
}

/**
 * Whole minutes for which no desk that draws from the queue has called or finished although somebody waits there; null while
 * that is no longer than usual where a call takes `call` milliseconds, and while the site is full: then nobody may call.
 */
export function quietFor(day: Day, queue: QueueId, call: number, at: number): number | null {
  const waitsSince = headSince(day, [queue])
  if (waitsSince === null || waitsForRoom(day, [queue])) return null
  const last = Math.max(
    waitsSince,
    ...drawing(day, queue, at).map(({ work }) => work.begun ?? work.freeAt ?? at),
  )
  const quiet = busyBetween(idleIn(day, queue, at), last, at)
  return quiet >= Math.max(LEAST, CALLS * call) ? Math.floor(quiet / MINUTE) : null
}

function drawing(day: Day, queue: QueueId, at: number): Desk[] {
  return [...day.desks.values()].filter((desk) => worksOn(day, desk, at) && desk.queues.includes(queue))
}

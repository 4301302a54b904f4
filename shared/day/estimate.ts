// How long the wait will be: a first, simple estimate from the pace of the last quarter of an hour.

import type { Day, Queue } from './model.ts'
import type { Wait } from './views/shapes.ts'

const MINUTE = 60_000
/** Minutes of calls that count as recent. */
const WINDOW = 15
/** A desk that runs smoothly takes about 100 people an hour: what is assumed before anybody was called. */
const CALLS_PER_DESK_MINUTE = 100 / 60
/** How many minutes of real calls weigh as much as that assumption. */
const PRIOR_MINUTES = 3
/** Of a normal distribution, 80 % lies within this many standard deviations. */
const Z80 = 1.28

/**
 * The wait in whole minutes, as an 80 % range, of a ticket with `ahead` tickets of its queue before it.
 * Null while no open desk draws from the queue. The spread of n + 1 service times narrows with 1/√(n + 1)
 * (Ibrahim & Whitt 2009).
 */
export function waitFor(day: Day, queue: Queue, ahead: number, at: number): Wait {
  const pace = paceOf(day, queue, at)
  if (pace === null) return null
  const mean = (ahead + 1) / pace
  const spread = Z80 / Math.sqrt(ahead + 1)
  return {
    low: Math.floor(mean * Math.max(0, 1 - spread)),
    high: Math.max(1, Math.ceil(mean * (1 + spread))),
  }
}

/** Calls a minute of a queue, or null while no open desk draws from it. */
function paceOf(day: Day, queue: Queue, at: number): number | null {
  const desks = [...day.desks.values()].filter((desk) => desk.open && desk.queues.includes(queue.id))
  if (desks.length === 0) return null
  const share = desks.reduce((sum, desk) => sum + 1 / desk.queues.length, 0)
  const opened = Math.min(...desks.map((desk) => desk.openedAt ?? at))
  const watched = Math.min(WINDOW, Math.max(0, (at - opened) / MINUTE))
  const calls = queue.recentCalls.filter((call) => call > at - watched * MINUTE).length
  return (calls + share * CALLS_PER_DESK_MINUTE * PRIOR_MINUTES) / (watched + PRIOR_MINUTES)
}

// Which number is likely to be the last of the day at a queue that has a quota.

import { isEntrance } from '../nouns/entrance.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { lastOf, numberOf } from '../nouns/numbering.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { QuotaCount } from '../nouns/quota-count.ts'
import type { TicketNumber } from '../nouns/ticket.ts'
import { arrivalsOf } from './lanes.ts'

/** With fewer numbers of its letter, or of the quota, nothing is said. */
const LEAST = 20
/** How much of the number may be uncertain. */
const UNCERTAIN = 0.05
/** Four in five, of a normal distribution. */
const FOUR_IN_FIVE = 1.28
/** A guess looks like one: numbers that are told are full tens. */
const ROUND = 10

/**
 * The number, to the nearest ten; null: not known well enough. It is the earlier of what the quota has left for and what
 * comes until the time of the last number.
 */
export function lastNumberOf(
  day: Day,
  queue: Queue,
  count: QuotaCount & { readonly left: number },
  at: number,
): TicketNumber | null {
  const given = lastOf(queue)
  if (count.left === 0 || queue.tickets.length < LEAST || count.numbers < LEAST) return null
  const mean = (count.held + count.served) / count.numbers
  const more = (count.left / mean) * shareOf(day, queue, count)
  const spread = Math.sqrt(Math.max(0, count.squares / count.numbers - mean * mean)) / mean
  // both the mean so far and the parties that are still to come are uncertain
  const uncertain = FOUR_IN_FIVE * spread * Math.sqrt(more + (more * more) / count.numbers)
  if (uncertain > UNCERTAIN * (given + more)) return null
  const untilThen = untilClosing(day, queue, at)
  if (untilThen === null) return null
  const last = given + Math.min(more, untilThen)
  return numberOf(queue.id, Math.max(given + 1, Math.round(last / ROUND) * ROUND))
}

/** Which part of the numbers that are still to come has the letter of this queue, as of those so far. */
function shareOf(day: Day, queue: Queue, { from }: QuotaCount): number {
  const entrances = from.filter((id) => isEntrance(day.site, id))
  const all = entrances.reduce((sum, id) => sum + (day.queues.get(id)?.tickets.length ?? 0), 0)
  return all === 0 ? 1 : queue.tickets.length / all
}

/**
 * How many numbers more until the time of the last one, at the pace of the last while; infinity: there is no such time;
 * null: the pace is not known well enough.
 */
function untilClosing(day: Day, queue: Queue, at: number): number | null {
  const { until = Number.POSITIVE_INFINITY } = day.opening ?? {}
  if (!Number.isFinite(until) || at >= until) return Number.POSITIVE_INFINITY
  const { count, watched } = arrivalsOf(queue, ownTime(day, at))
  return count < LEAST ? null : (count / watched) * ownTime(day, until - at)
}

// Which number comes next, and where the ticket of a number stands in its list. Numbers are dense, except for those that
// a marshal has left out.

import type { QueueId } from './ids.ts'
import type { Queue, Skip } from './model.ts'
import { FIRST_SLIP, LAST_SLIP } from './slip.ts'
import type { TicketNumber } from './ticket.ts'

/**
 * The most numbers of one letter that marshals may leave out in a day: ten times as many as at once. A number has at
 * most six digits, and every given number must keep to that.
 */
export const MOST_LEFT_OUT = 9990

/** Number n of a letter, as it is written: `A031`. */
export function numberOf(queue: QueueId, n: number): TicketNumber {
  return queue + String(n).padStart(3, '0')
}

/** The last number that a letter has given or left out; 0: none yet. */
export function lastOf({ tickets, skips }: Pick<Queue, 'tickets' | 'skips'>): number {
  return tickets.length + leftOut({ skips })
}

/** The number after n. The numbers of slips are never given. */
export function following(n: number): number {
  return isSlip(n + 1) ? LAST_SLIP + 1 : n + 1
}

/** How many numbers of slips a letter steps over when it gives n; 0 for every other number. */
export function steppedOver(queue: Pick<Queue, 'tickets' | 'skips'>, n: number): number {
  const last = lastOf(queue)
  return n === LAST_SLIP + 1 && n > last + 1 && following(last) === n ? n - last - 1 : 0
}

function isSlip(n: number): boolean {
  return n >= FIRST_SLIP && n <= LAST_SLIP
}

/**
 * The index of a number in the tickets of its letter, also of the next number; -1 for a number that was left out.
 */
export function placeOf({ skips }: Pick<Queue, 'skips'>, number: TicketNumber): number {
  const n = Number(number.slice(1))
  let place = n - 1
  for (const { after, count } of skips) {
    if (n > after + count) place -= count
    else if (n > after) return -1
  }
  return place
}

/** The gaps, with `count` more numbers after the last one. */
export function withSkip(queue: Pick<Queue, 'tickets' | 'skips'>, count: number): Skip[] {
  if (count === 0) return [...queue.skips]
  const [before, last] = [queue.skips.slice(0, -1), queue.skips.at(-1)]
  // a gap that grows stays one gap, so there are never more gaps than tickets, and one
  if (last && last.after + last.count === lastOf(queue))
    return [...before, { ...last, count: last.count + count }]
  return [...queue.skips, { after: lastOf(queue), count }]
}

/** How many numbers of a letter have been left out. */
export function leftOut({ skips }: Pick<Queue, 'skips'>): number {
  return skips.reduce((sum, { count }) => sum + count, 0)
}

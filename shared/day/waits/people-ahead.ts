import { ticketAt, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { callOrder } from '../rules/order.ts'

/** For each queue that has been walked, how many people are called before the first ticket, the second, the third … */
export type PeopleSums = Map<QueueId, Uint32Array>

/**
 * How many people are called before a ticket that has so many tickets ahead. A queue is walked once: what is found stays in
 * the caller's `sums`, which are right for as long as the day has no further event.
 */
export function peopleAhead(day: Day, queue: Queue, tickets: number, sums: PeopleSums): number {
  const waiting = waitingIn(queue)
  if (tickets >= waiting) return queue.people + (tickets - waiting)
  // in most queues everybody came alone, so that people are as many as tickets
  if (queue.people === waiting) return tickets
  const walked = sums.get(queue.id) ?? sumsOf(day, queue, waiting)
  sums.set(queue.id, walked)
  return walked[tickets] ?? 0
}

function sumsOf(day: Day, queue: Queue, waiting: number): Uint32Array {
  const sums = new Uint32Array(waiting + 1)
  let n = 0
  for (const { number } of callOrder(day, queue)) {
    sums[n + 1] = sums[n]! + ticketAt(day, number).party
    n += 1
  }
  return sums
}

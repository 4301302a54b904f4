import { ticketAt, waitingIn } from '../nouns/find.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { callOrder } from '../rules/order.ts'

/** For each queue of a day, how many people are called before the first ticket, the second, the third … */
const made = new WeakMap<Day, { readonly version: number; readonly sums: Map<string, Uint32Array> }>()

/** How many people are called before a ticket that has so many tickets ahead. A queue is walked once for each version of its day. */
export function peopleAhead(day: Day, queue: Queue, tickets: number): number {
  const waiting = waitingIn(queue)
  if (tickets >= waiting) return queue.people + (tickets - waiting)
  // where everybody came alone, as in most queues, people are as many as tickets
  if (queue.people === waiting) return tickets
  let kept = made.get(day)
  if (kept?.version !== day.version) {
    kept = { version: day.version, sums: new Map() }
    made.set(day, kept)
  }
  const known = kept.sums.get(queue.id) ?? sumsOf(day, queue, waiting)
  kept.sums.set(queue.id, known)
  return known[tickets] ?? 0
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

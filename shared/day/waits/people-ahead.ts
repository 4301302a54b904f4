import { ticketAt, waitingIn } from '../find.ts'
import type { Day, Queue } from '../model.ts'
import { callOrder } from '../order.ts'

/** Of each queue of a day: people before the first, the second, the third … in the order of calls. */
const made = new WeakMap<Day, { readonly version: number; readonly sums: Map<string, Uint32Array> }>()

/** People on the tickets that would be called before one with so many tickets ahead. One walk a day and queue. */
export function peopleAhead(day: Day, queue: Queue, tickets: number): number {
  const waiting = waitingIn(queue)
  if (tickets >= waiting) return queue.people + (tickets - waiting)
  // most queues are of people who came alone
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

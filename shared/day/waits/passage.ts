// What one visit takes from the entrance on, and how many people the steps of a site let through.

import { queueSettingsOf, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { shareTo } from './streams.ts'
import type { Waits } from './wait.ts'

export interface Passage {
  /** Milliseconds of a visit from the call at the entrance on, without any wait. */
  readonly time: number
  /** People that the slowest of the steps lets through in a millisecond. */
  readonly rate: number
  /** People that the desks of the entrances call in a millisecond. */
  readonly entryRate: number
}

/** The passage of those who come in by these queues; null: no desk is at work at a step that they have to go through. */
export function passageOf(day: Day, entrances: readonly Queue[], waits: Waits): Passage | null {
  const open = entrances.filter((queue) => waits.servedIn(queue, 0, 0))
  // where nobody waits, all of them count alike
  const all = open.reduce((sum, queue) => sum + waitingIn(queue) + 1, 0)
  const shares = new Map<QueueId, number>()
  for (const queue of open) goThrough(day, queue.id, (waitingIn(queue) + 1) / all, shares, waits)
  let [time, rate, entryRate] = [0, Number.POSITIVE_INFINITY, 0]
  for (const [id, share] of shares) {
    const queue = day.queues.get(id)
    const served = queue && waits.servedIn(queue, 0, 0)
    if (!served) return null
    const { mean } = served.service
    const lets = (served.desks * peopleToCall(day, queue)) / mean
    time += share * mean
    rate = Math.min(rate, lets / share)
    if (open.includes(queue)) entryRate += lets
  }
  return shares.size > 0 && time > 0 ? { time, rate, entryRate } : null
}

/** Adds the share of the visitors that comes to a queue, and to each that follows. Ways never go in a circle. */
function goThrough(day: Day, id: QueueId, share: number, shares: Map<QueueId, number>, waits: Waits): void {
  shares.set(id, (shares.get(id) ?? 0) + share)
  const { then = [] } = queueSettingsOf(day, id)
  for (const next of then) {
    const part = share * shareTo(day, id, next, waits)
    if (part > 0) goThrough(day, next, part, shares, waits)
  }
}

/** The people whom one call of a desk takes; a seat takes one. */
function peopleToCall(day: Day, queue: Queue): number {
  if (seatedRoomOf(day, queue.id)) return 1
  const waiting = waitingIn(queue)
  return Math.max(queueSettingsOf(day, queue.id).callSize, waiting > 0 ? queue.people / waiting : 1)
}

// Where those go on to who are finished at a desk: to the next step of their queue, or nowhere.

import { queueSettingsOf, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { isServing } from '../nouns/serving.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { isPaused } from '../rules/pauses.ts'
import { nextSeatAt, seatedRoomOf } from '../rules/rooms.ts'
import { waitsOn } from './estimate.ts'
import type { Waits } from './wait.ts'

const MINUTE = 60_000

/** Whether a desk says itself where those go whom it finishes in this queue: there are several ways, and it is set so. */
export function isChosenByDesk(day: Day, queue: QueueId): boolean {
  const { then = [], choose } = queueSettingsOf(day, queue)
  return choose === 'desk' && then.length > 1
}

/**
 * The queue that each of these tickets goes on to, null for one whose visit is over: the one that the desk has chosen where it
 * may follow, else the one with the shortest wait. Those before in the list are counted as waiting there already.
 */
export function nextStops(
  day: Day,
  tickets: readonly Pick<Ticket, 'queue'>[],
  at: number,
  chosen?: QueueId,
): (QueueId | null)[] {
  const sent = new Map<QueueId, number>()
  const waits = waitsOn(day, at)
  return tickets.map((ticket) => {
    const { then = [] } = queueSettingsOf(day, ticket.queue)
    const next = chosen !== undefined && then.includes(chosen) ? chosen : shortest(day, then, sent, waits, at)
    if (next !== null) sent.set(next, (sent.get(next) ?? 0) + 1)
    return next
  })
}

/** The queue of the shortest wait: one that is served now before one that is not, and of equals the first in the settings. */
function shortest(
  day: Day,
  queues: readonly QueueId[],
  sent: ReadonlyMap<QueueId, number>,
  waits: Waits,
  at: number,
): QueueId | null {
  const [only, ...others] = queues
  if (only === undefined || others.length === 0) return only ?? null
  const found = queues.flatMap((id) => {
    const queue = day.queues.get(id)
    return queue ? [{ id, wait: waitIn(day, queue, sent.get(id) ?? 0, waits, at) }] : []
  })
  return found.reduce((best, one) => (one.wait < best.wait ? one : best)).id
}

/** Minutes, as likely more as fewer; without end where no open desk draws from the queue, or it is paused. */
function waitIn(day: Day, queue: Queue, sent: number, waits: Waits, at: number): number {
  const ahead = waitingIn(queue) + sent
  const room = seatedRoomOf(day, queue.id)
  // those who are sent there are counted as one person each
  if (room) return ((nextSeatAt(day, queue, room, at, sent) ?? at) - at) / MINUTE
  const desks = [...day.desks.values()].filter((desk) => isServing(desk) && desk.queues.includes(queue.id))
  if (isPaused(day, queue) || desks.length === 0) return Number.POSITIVE_INFINITY
  // before the pace is known, and among waits of the same minute, fewer people for each desk wait less
  return (waits.of(queue, ahead)?.about ?? 0) + ahead / desks.length / 1000
}

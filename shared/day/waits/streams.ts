// Who comes to a queue before somebody who is still on the way to it.

import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import type { Waits } from './wait.ts'

/** How many tickets, and people on them. Parts of one where it is not known who will come. */
export interface Crowd {
  readonly tickets: number
  readonly people: number
}

export function plus(...crowds: readonly Crowd[]): Crowd {
  return {
    tickets: crowds.reduce((sum, { tickets }) => sum + tickets, 0),
    people: crowds.reduce((sum, { people }) => sum + people, 0),
  }
}

export function portionOf({ tickets, people }: Crowd, part: number): Crowd {
  return { tickets: tickets * part, people: people * part }
}

/** Those who wait or stand in a queue. */
export function waitingCrowd(queue: Queue): Crowd {
  return { tickets: waitingIn(queue), people: queue.people }
}

/** Those of a queue who are called now. */
export function calledCrowd(day: Day, id: QueueId): Crowd {
  let [tickets, people] = [0, 0]
  for (const { calling } of day.desks.values()) {
    for (const number of calling) {
      const ticket = ticketAt(day, number)
      if (ticket.queue !== id) continue
      tickets += 1
      people += ticket.party
    }
  }
  return { tickets, people }
}

/** The share of those who are finished in one queue that goes on to another: by what the desks of each can do. */
export function shareTo(day: Day, from: QueueId, to: QueueId, waits: Waits): number {
  const { then = [] } = queueSettingsOf(day, from)
  if (then.length <= 1) return then.includes(to) ? 1 : 0
  const rates = then.map((id) => {
    const queue = day.queues.get(id)
    const served = queue && waits.servedIn(queue, 0, 0)
    return { id, rate: served ? served.desks / served.service.mean : 0 }
  })
  const all = rates.reduce((sum, { rate }) => sum + rate, 0)
  const own = rates.find(({ id }) => id === to)?.rate ?? 0
  return all > 0 ? own / all : 1 / then.length
}

/** Those who come to a queue within so many milliseconds from now from the queues before it, but for those `besides`. */
export function comingTo(
  day: Day,
  to: QueueId,
  within: number,
  besides: ReadonlySet<QueueId>,
  waits: Waits,
): Crowd {
  const streams = day.site.queues
    .filter(({ id, then = [] }) => then.includes(to) && !besides.has(id))
    .map(({ id }) => portionOf(leaving(day, id, within, waits), shareTo(day, id, to, waits)))
  return plus(...streams)
}

/** Those who are finished in a queue within that time: who is called now, who waits, and newcomers at the rate of lately. */
function leaving(day: Day, id: QueueId, within: number, waits: Waits): Crowd {
  const queue = day.queues.get(id)
  const served = queue && waits.servedIn(queue, waitingIn(queue), queue.people)
  const called = calledCrowd(day, id)
  if (!served) return called
  const there = waitingCrowd(queue)
  const clear = served.called.mean
  if (within < clear) return plus(called, portionOf(there, within / clear))
  const rate = served.desks / served.service.mean
  const newcomers = Math.min(served.load * rate * within, rate * (within - clear))
  const party = there.tickets > 0 ? there.people / there.tickets : 1
  return plus(called, there, { tickets: newcomers, people: newcomers * party })
}

// The index of those who wait and were not told yet that they are called soon: by their wish, then by place. It spares the
// rule a walk through everybody who waits.

import { ticketAt } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { type SoonKey, soonKeyOf } from '../nouns/soon.ts'
import type { Ticket, TicketNumber } from '../nouns/ticket.ts'

/** The part of a queue that is written here. */
interface Untold {
  readonly untold: Map<SoonKey, TicketNumber[]>
}

/** Lists a ticket where it belongs now. `before`: the same ticket until now; undefined: it is new. */
export function listUntold(
  queues: ReadonlyMap<string, Untold>,
  day: Day,
  before: Ticket | undefined,
  now: Ticket,
): void {
  const [was, is] = [before && isListed(before), isListed(now)]
  if (before && was && is && keyOf(before) === keyOf(now) && before.place === now.place) return
  if (before && was) unlist(queues.get(before.queue), before)
  if (is) list(queues.get(now.queue), day, now)
}

/** One that was put back is found among the returned of its queue. */
function isListed({ state, soonAt, after }: Ticket): boolean {
  return state === 'waiting' && soonAt === null && after === null
}

function keyOf({ queue, wish }: Ticket): string {
  return `${queue} ${soonKeyOf(wish)}`
}

function list(queue: Untold | undefined, day: Day, { number, place, wish }: Ticket): void {
  if (!queue) return
  const key = soonKeyOf(wish)
  const numbers = queue.untold.get(key) ?? []
  queue.untold.set(key, numbers)
  let at = numbers.length
  while (at > 0 && ticketAt(day, numbers[at - 1]!).place > place) at--
  numbers.splice(at, 0, number)
}

function unlist(queue: Untold | undefined, { number, wish }: Ticket): void {
  const key = soonKeyOf(wish)
  const numbers = queue?.untold.get(key)
  const at = numbers?.indexOf(number) ?? -1
  if (!queue || !numbers || at < 0) return
  numbers.splice(at, 1)
  if (numbers.length === 0) queue.untold.delete(key)
}

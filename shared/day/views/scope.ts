// The part of a site that one screen is for: a hall with three rooms has three walls.

import * as v from 'valibot'
import { ticketAt } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import type { Day } from '../nouns/model.ts'
import { MOST_DESKS } from '../nouns/site.ts'
import type { TicketNumber } from '../nouns/ticket.ts'

/** An empty list admits whatever the other list selects. Two empty lists: the whole site. */
export const Scope = v.strictObject({
  desks: v.pipe(v.array(DeskId), v.maxLength(MOST_DESKS)),
  queues: v.pipe(v.array(QueueId), v.maxLength(23)),
})
export type Scope = v.InferOutput<typeof Scope>

export const WHOLE: Scope = { desks: [], queues: [] }

export interface Part {
  hasDesk(id: DeskId): boolean
  hasQueue(id: QueueId): boolean
  /** Whether a called ticket belongs to it: it goes to the desk that called it, whatever queue it waited in. */
  hasTicket(number: TicketNumber): boolean
}

/**
 * The part of a day that belongs to a scope. Desks and queues that the settings no longer have are ignored: a screen
 * whose rooms are all gone shows the whole site again, since a wall that shows nothing helps nobody.
 */
export function partOf(day: Day, scope: Scope): Part {
  const desksNamed = new Set(scope.desks.filter((id) => day.desks.has(id)))
  const queuesNamed = new Set(scope.queues.filter((id) => day.queues.has(id)))
  if (desksNamed.size + queuesNamed.size === 0) return everything
  const queues = queuesNamed.size ? queuesNamed : new Set([...desksNamed].flatMap((id) => drawnBy(day, id)))
  const desks = desksNamed.size
    ? desksNamed
    : new Set([...day.desks.keys()].filter((id) => drawnBy(day, id).some((queue) => queues.has(queue))))
  return {
    hasDesk: (id) => desks.has(id) || (desksNamed.size === 0 && servesNow(day, id, queues)),
    hasQueue: (id) => queues.has(id),
    hasTicket(number) {
      const ticket = ticketAt(day, number)
      return (
        ('desk' in ticket && ticket.desk !== null && desks.has(ticket.desk)) ||
        (desksNamed.size === 0 && queues.has(ticket.queue))
      )
    },
  }
}

const everything: Part = { hasDesk: () => true, hasQueue: () => true, hasTicket: () => true }

/** An open desk draws from the queues that it was opened with, a closed one from those of its settings. */
function drawnBy(day: Day, id: DeskId): readonly QueueId[] {
  const desk = day.desks.get(id)
  if (desk?.open) return desk.queues
  return day.site.desks.find((one) => one.id === id)?.queues ?? []
}

/** Whether a desk that now draws from other queues still has a ticket of these. */
function servesNow(day: Day, id: DeskId, queues: ReadonlySet<QueueId>): boolean {
  return (day.desks.get(id)?.calling ?? []).some((number) => queues.has(ticketAt(day, number).queue))
}

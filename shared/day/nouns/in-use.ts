// What a change of settings cannot take away from a day: the queues and desks that an open ticket still depends on.

import { ticketAt } from './find.ts'
import type { DeskId, QueueId } from './ids.ts'
import type { Day, Desk } from './model.ts'

/** The queues that have given or left out numbers, that hold an open ticket, or that an open desk draws from. */
export function queuesInUse(day: Day): Set<QueueId> {
  const used = new Set<QueueId>()
  for (const { id, tickets, slips, skips, waiting, standing, seated, returned } of day.queues.values()) {
    const own = tickets.length + slips.length + skips.length
    if (own + waiting.length + standing.length + seated.length + returned.length > 0) used.add(id)
  }
  const called: string[] = []
  for (const { open, queues, calling } of day.desks.values()) {
    if (open) for (const id of queues) used.add(id)
    called.push(...calling)
  }
  for (const number of [...called, ...day.held, ...day.missed]) used.add(ticketAt(day, number).queue)
  return used
}

/** The desks that are open, or to which an open ticket was called. */
export function desksInUse(day: Day): Set<DeskId> {
  const working = [...day.desks.values()].filter(isAtWork).map(({ id }) => id)
  const missedAt = day.missed.flatMap((number) => {
    const ticket = ticketAt(day, number)
    return ticket.state === 'missed' ? [ticket.desk] : []
  })
  return new Set([...working, ...missedAt])
}

/** Whether a desk is open or still has somebody. */
export function isAtWork({ open, calling }: Desk): boolean {
  return open || calling.length > 0
}

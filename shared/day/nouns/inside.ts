// Who is inside a site: whoever was called at its entrance or is past it, until their visit is over. Who stays on
// afterwards is not known, and does not count.

import { isEntrance } from './entrance.ts'
import { allTickets, isOver } from './find.ts'
import type { Day } from './model.ts'
import type { Site } from './site.ts'
import type { Ticket, TicketState } from './ticket.ts'

/** Whether the people of a ticket are inside. At a site of one step these are the ones who are at a desk. */
export function isInside(
  site: Pick<Site, 'queues'>,
  ticket: Pick<Ticket, 'stops' | 'queue'> & { readonly state: TicketState },
): boolean {
  if (isOver(ticket)) return false
  return ticket.state === 'called' || ticket.stops.length > 0 || !isEntrance(site, ticket.queue)
}

/** People inside: those of tickets, and those whom marshals have counted in. */
export function insideOf({ inside, countedIn }: Pick<Day, 'inside' | 'countedIn'>): number {
  return inside + countedIn
}

/** People of the tickets that are inside by the present settings. */
export function insideByTickets(day: Day): number {
  let people = 0
  for (const ticket of allTickets(day)) if (isInside(day.site, ticket)) people += ticket.party
  return people
}

import type { Entry } from './entry.ts'
import type { Holds } from './holds.ts'
import type { Ticket, TicketCore } from './ticket.ts'

/**
 * The fields that a ticket keeps through every move. The reason of its last move is dropped, and a hold of its holder counts
 * until now.
 */
export function ticketCore(ticket: Ticket, { at, version }: Pick<Entry, 'at' | 'version'>): TicketCore {
  const { number, queue, party, needs, device, slip, handedAt, epoch, takenAt, told } = ticket
  const { stops, turned, cameAt, lane } = ticket
  const { place, after, linedAt, calledAt, arrivedAt, coming, wish, soonAt, soonFrom } = ticket
  return {
    number,
    queue,
    party,
    needs,
    device,
    slip,
    handedAt,
    epoch,
    takenAt,
    stops,
    turned,
    cameAt,
    lane,
    told,
    place,
    after,
    linedAt,
    calledAt,
    arrivedAt,
    coming,
    wish,
    soonAt,
    soonFrom,
    holds: holdsAt(ticket, at),
    again: ticket.again,
    cameBackAt: ticket.cameBackAt,
    reason: null,
    moved: version,
  }
}

/** The holds of a ticket at a time in milliseconds, with the present one. */
export function holdsAt(ticket: Ticket, at: number): Holds {
  if (ticket.state !== 'held' || !ticket.own) return ticket.holds
  const { times, ms } = ticket.holds
  return { times, ms: ms + Math.max(0, at - ticket.since) }
}

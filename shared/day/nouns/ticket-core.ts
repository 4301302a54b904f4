import type { Ticket, TicketCore } from './ticket.ts'

/** The fields that a ticket keeps through every move. The reason of its last move is dropped. */
export function ticketCore(ticket: Ticket, version: number): TicketCore {
  const { number, queue, party, needs, device, slip, handedAt, epoch, takenAt, told } = ticket
  const { stops, turned, cameAt, lane } = ticket
  const { place, after, linedAt, calledAt, arrivedAt, coming } = ticket
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
    reason: null,
    moved: version,
  }
}

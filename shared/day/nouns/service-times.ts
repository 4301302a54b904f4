// What a ticket has been called for: each stop of its visit, the one where it is now included once it was called there.

import type { DeskId } from './ids.ts'
import type { Stop, Ticket } from './ticket.ts'

/** A call to a desk and what came of it. */
export interface Service extends Omit<Stop, 'desk' | 'endedAt'> {
  /** Null: its desk is not known any more, since it was put back. */
  readonly desk: DeskId | null
  /** When it was finished there; null: it was not. */
  readonly endedAt: number | null
}

/** In the order of its stops. */
export function servicesOf(ticket: Ticket): readonly Service[] {
  const { queue, cameAt, linedAt, calledAt, arrivedAt } = ticket
  if (calledAt === null) return ticket.stops
  const desk = 'desk' in ticket ? ticket.desk : null
  const here = { queue, desk, cameAt, linedAt, calledAt, arrivedAt }
  // whoever was let go from a room was finished at no desk there
  if (ticket.state !== 'served' || ticket.desk === null) return [...ticket.stops, { ...here, endedAt: null }]
  const { endedAt, checked } = ticket
  return [...ticket.stops, { ...here, endedAt, ...(checked ? { checked } : {}) }]
}

/** Whether it was called to a desk at all. */
export function wasCalled({ calledAt, stops }: Pick<Ticket, 'calledAt' | 'stops'>): boolean {
  return calledAt !== null || stops.length > 0
}

/** Whether somebody was finished there. */
export function isDone(service: Service): service is Service & Stop {
  return service.endedAt !== null
}

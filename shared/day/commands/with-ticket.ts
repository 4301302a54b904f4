// The refusals that all commands about one ticket share.

import { findTicket, isOver } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import type { Ticket, TicketNumber, TicketState } from '../nouns/ticket.ts'
import { type Refusal, refuse } from './command.ts'

type Open = Exclude<TicketState, 'served' | 'left'>
type In<State extends TicketState> = Extract<Ticket, { state: State }>

/** The result of `then` for the ticket, or a refusal: no such number, ticket over, or in none of these states. */
export function withTicket<State extends Open, Result>(
  day: Day,
  number: TicketNumber,
  states: readonly State[],
  then: (ticket: In<State>) => Result,
): Result | Refusal {
  const ticket = findTicket(day, number)
  if (!ticket) return refuse('unknown-ticket')
  if (isOver(ticket)) return refuse('ticket-over')
  return isIn(ticket, states) ? then(ticket) : refuse('wrong-state')
}

/** The states in which a ticket can still be moved to another queue. Whoever is observed stays where they sit. */
export const MOVABLE = ['waiting', 'held', 'lined', 'called', 'missed'] as const

/** The states in which a ticket is not over. */
export const OPEN = [...MOVABLE, 'seated'] as const

function isIn<State extends TicketState>(ticket: Ticket, states: readonly State[]): ticket is In<State> {
  return states.some((state) => state === ticket.state)
}

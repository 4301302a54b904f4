import type { TicketView } from '../../shared/day/views/ticket.ts'

/** Whether the number ended with somebody who has a fever: they go nowhere else first, and take no number. */
export function isOffToIsolation({ reason, turnedAway }: Pick<TicketView, 'reason' | 'turnedAway'>): boolean {
  return reason === 'turned-away' && turnedAway[turnedAway.length - 1]?.why === 'fever'
}

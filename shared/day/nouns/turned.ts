// How many people there are on a number, where some of them were turned away.

import type { Ticket } from './ticket.ts'

type Counted = Pick<Ticket, 'party' | 'turned' | 'reason'>

/** The people for whom the number was taken, also those who were turned away. */
export function peopleOn(ticket: Counted): number {
  return partyAt(ticket, 0)
}

/** The people who were finished at a stop of the ticket, the first being 0: those turned away at a later stop are among them. */
export function partyAfter(ticket: Counted, stop: number): number {
  return partyAt(ticket, stop + 1)
}

/** The people who came to a stop. */
function partyAt({ party, turned, reason }: Counted, stop: number): number {
  // the last who were turned away are still the party of a ticket that ended so
  const gone = reason === 'turned-away' ? turned.slice(0, -1) : turned
  return gone.reduce((sum, one) => (one.stop >= stop ? sum + one.people : sum), party)
}

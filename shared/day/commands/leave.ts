import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { MOVABLE, OPEN, withTicket } from './with-ticket.ts'

export const leave = command('leave', {
  by: ['holder', 'marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }, { by }) =>
    // whoever is observed tells a marshal, so that a tap by mistake takes nobody out of sight
    withTicket(day, number, by.role === 'resident' ? MOVABLE : OPEN, () => [
      { type: 'left', number, reason: by.role === 'resident' ? null : 'removed' },
    ]),
})

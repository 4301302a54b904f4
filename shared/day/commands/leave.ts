import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

export const leave = command('leave', {
  by: ['holder', 'marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }, { by }) =>
    withTicket(day, number, OPEN, () => [
      { type: 'left', number, reason: by.role === 'resident' ? null : 'removed' },
    ]),
})

import * as v from 'valibot'
import { TicketNumber } from '../nouns/model.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const finish = command('finish', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called'], ({ desk }) => [{ type: 'served', number, desk }]),
})

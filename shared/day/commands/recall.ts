import * as v from 'valibot'
import { command } from '../command.ts'
import { TicketNumber } from '../model.ts'
import { withTicket } from '../with-ticket.ts'

export const recall = command('recall', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) => withTicket(day, number, ['called'], () => [{ type: 'recalled', number }]),
})

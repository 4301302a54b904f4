import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const resume = command('resume', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) => withTicket(day, number, ['held'], () => [{ type: 'resumed', number }]),
})

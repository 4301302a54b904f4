import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { backFrom } from '../rules/holding.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const resume = command('resume', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }, { at }) => withTicket(day, number, ['held'], (ticket) => [backFrom(ticket, at)]),
})

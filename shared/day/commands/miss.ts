import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { behindNext } from '../rules/order.ts'
import { command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const miss = command('miss', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called', 'lined'], (ticket) => {
      if (ticket.state === 'lined') return [{ type: 'passed-over', number, places: behindNext(day, ticket) }]
      return ticket.arrivedAt === null ? [{ type: 'missed', number }] : refuse('has-arrived')
    }),
})

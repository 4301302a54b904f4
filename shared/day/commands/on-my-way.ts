import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const onMyWay = command('on-my-way', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['waiting', 'lined', 'called'], ({ coming }) =>
      coming ? already({}) : [{ type: 'on-the-way', number }],
    ),
})

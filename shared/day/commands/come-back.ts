import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { wayBack } from '../rules/coming-back.ts'
import { noneLeftIn } from '../rules/quota.ts'
import { already, command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

/** Somebody who missed a call, or was passed over, is there again. It is for holders: a marshal returns a ticket. */
export const comeBack = command('come-back', {
  by: ['holder'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['missed', 'waiting'], (ticket) => {
      const way = wayBack(day, ticket)
      switch (way.is) {
        case 'open':
          return [{ type: 'came-back', number, places: way.places }]
        case 'used':
          return refuse('came-back-already')
        case 'none-left':
          return refuse('none-left', [], noneLeftIn(day, ticket.queue))
        case 'back':
          return already({})
        case 'none':
          return refuse('wrong-state')
      }
    }),
})

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

/** A marshal lets somebody go from a room. Before the time is over they have to say so. */
export const endObservation = command('end-observation', {
  by: ['marshal'],
  input: v.strictObject({
    number: TicketNumber,
    /** It is ended before its time. */
    early: v.optional(v.literal(true)),
  }),
  decide(day, { number, early }, { at }) {
    const ticket = findTicket(day, number)
    // the clock or another marshal was quicker
    if (ticket?.state === 'served' && ticket.observed) return already({})
    return withTicket(day, number, ['seated'], ({ until }) => {
      if (at >= until) return [{ type: 'observation-ended', number }]
      return early ? [{ type: 'observation-ended', number, early }] : refuse('still-observed')
    })
  },
})

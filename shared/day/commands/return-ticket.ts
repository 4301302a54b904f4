import * as v from 'valibot'
import { MOST_PLACES } from '../nouns/come-back.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const returnTicket = command('return-ticket', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({
    number: TicketNumber,
    /** Calls of its queue to wait out. */
    places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PLACES)), 3),
  }),
  decide: (day, { number, places }) =>
    withTicket(day, number, ['missed', 'called'], () => [{ type: 'returned', number, places }]),
})

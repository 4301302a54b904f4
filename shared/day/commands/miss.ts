import * as v from 'valibot'
import { command, refuse } from '../command.ts'
import { TicketNumber } from '../model.ts'
import { withTicket } from '../with-ticket.ts'

/** Calls to wait out for somebody who was brought forward and did not come. */
const PLACES = 3

export const miss = command('miss', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called', 'lined'], ({ state, arrivedAt }) => {
      if (state === 'lined') return [{ type: 'passed-over', number, places: PLACES }]
      return arrivedAt === null ? [{ type: 'missed', number }] : refuse('has-arrived')
    }),
})

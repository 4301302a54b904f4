import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { lasting } from '../rules/rooms.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

/** Minutes: as long as an observation may last at all. */
const LONGEST = 240

export const prolongObservation = command('prolong-observation', {
  by: ['marshal'],
  input: v.strictObject({
    number: TicketNumber,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST)),
  }),
  decide: (day, { number, minutes }, { at }) =>
    withTicket(day, number, ['seated'], ({ until }) => [
      // from now on where its time is over already
      { type: 'observation-prolonged', number, until: Math.max(until, at) + lasting(day, minutes) },
    ]),
})

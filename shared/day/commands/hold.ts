import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { withTicket } from './with-ticket.ts'

const MINUTE = 60_000
/** Two hours. A party that needs longer takes a new number. */
const LONGEST = 120

export const hold = command('hold', {
  by: ['holder', 'marshal'],
  undoable: 'desk',
  input: v.strictObject({
    number: TicketNumber,
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST)), 10),
  }),
  decide(day, { number, minutes }, { at, by }) {
    // a called party is at the desk: only the marshal can see whether it may step aside
    const states =
      by.role === 'resident' ? (['waiting', 'lined'] as const) : (['waiting', 'lined', 'called'] as const)
    return withTicket(day, number, states, () => [{ type: 'held', number, until: at + minutes * MINUTE }])
  },
})

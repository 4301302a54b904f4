import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { holdOf, holdsUsed } from '../rules/holding.ts'
import { command, refuse } from './command.ts'
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
    /** The holder knows that it may come back at the end of the queue: it is held for all the minutes, and also once too often. */
    atEnd: v.optional(v.boolean(), false),
  }),
  decide(day, { number, minutes, atEnd }, { at, by }) {
    const ms = minutes * MINUTE
    // a called party is at the desk: only the marshal can see whether it may step aside
    if (by.role !== 'resident')
      return withTicket(day, number, ['waiting', 'lined', 'called'], () => [
        { type: 'held', number, until: at + ms },
      ])
    return withTicket(day, number, ['waiting', 'lined'], ({ holds }) => {
      const held = holdOf(day.site, holds, { ms, atEnd, at })
      return held ? [{ type: 'held', number, ...held }] : refuse('hold-limit', [], holdsUsed(day.site, holds))
    })
  },
})

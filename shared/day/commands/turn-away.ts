import * as v from 'valibot'
import { TurnAwayReason } from '../nouns/checks.ts'
import { Party, TicketNumber } from '../nouns/ticket.ts'
import { command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

/**
 * Turns people of a called number away: some of them, or all of them where `people` is left out. `seen`: how many the
 * caller saw on the number; of two taps, or of two tablets, only one turns somebody away.
 */
export const turnPeopleAway = command('turn-away', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({
    number: TicketNumber,
    why: TurnAwayReason,
    people: v.optional(Party),
    seen: v.optional(Party),
  }),
  decide: (day, { number, why, people, seen }) =>
    withTicket(day, number, ['called'], ({ desk, party }) => {
      if (seen !== undefined && seen !== party) return refuse('desk-moved-on')
      if (people !== undefined && people > party)
        return refuse('invalid', [{ path: 'people', rule: 'max_value', limit: party }])
      return [{ type: 'turned-away', number, desk, people: people ?? party, why }]
    }),
})

import * as v from 'valibot'
import { HelpNeed } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

export const giveHelp = command('give-help', {
  by: ['marshal'],
  /** Without `need`: everything that this ticket has asked for. */
  input: v.strictObject({ number: TicketNumber, need: v.optional(HelpNeed) }),
  decide: (day, { number, need }) =>
    withTicket(day, number, OPEN, () => {
      const asked = day.help.filter(
        (one) => one.number === number && (need === undefined || one.need === need),
      )
      return asked.length
        ? asked.map((one) => ({ type: 'help-given', number, need: one.need }) as const)
        : already({})
    }),
})

import * as v from 'valibot'
import { HelpNeed } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

export const askHelp = command('ask-help', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber, need: HelpNeed }),
  decide: (day, { number, need }) =>
    withTicket(day, number, OPEN, () =>
      day.help.some((one) => one.number === number && one.need === need)
        ? already({})
        : [{ type: 'help-asked', number, need }],
    ),
})

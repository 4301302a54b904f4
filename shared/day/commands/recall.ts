import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const recall = command('recall', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called'], ({ desk }) =>
      // the recall would send them to a desk where nobody works
      day.desks.get(desk)?.restingSince != null ? refuse('desk-resting') : [{ type: 'recalled', number }],
    ),
})

import * as v from 'valibot'
import { TicketNumber } from '../nouns/model.ts'
import { already, command } from './command.ts'
import { withTicket } from './with-ticket.ts'

/** A marshal says that whoever is called has come to the desk. Nobody has to: it tells walking and serving apart. */
export const arrive = command('arrive', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called'], ({ arrivedAt }) =>
      arrivedAt === null ? [{ type: 'arrived', number }] : already({}),
    ),
})

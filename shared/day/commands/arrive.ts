import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command } from './command.ts'
import { withTicket } from './with-ticket.ts'

/**
 * A marshal notes that a called party has come to the desk. It is optional: it separates walking from serving in the
 * figures.
 */
export const arrive = command('arrive', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }) =>
    withTicket(day, number, ['called'], ({ arrivedAt }) =>
      arrivedAt === null ? [{ type: 'arrived', number }] : already({}),
    ),
})

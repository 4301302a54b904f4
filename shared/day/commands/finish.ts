import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { command } from './command.ts'
import { finished, To } from './desk-call.ts'
import { withTicket } from './with-ticket.ts'

export const finish = command('finish', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber, to: To }),
  decide: (day, { number, to }, { at }) =>
    withTicket(day, number, ['called'], (ticket) => finished(day, [ticket], ticket.desk, at, to)),
})

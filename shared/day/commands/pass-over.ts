import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { PassOverReason, TicketNumber } from '../nouns/ticket.ts'
import { behindNext } from '../rules/order.ts'
import { command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

/**
 * Lets others go first, before somebody is called. If it names a desk, it counts as a command of that desk, which an
 * undo takes back.
 */
export const passOver = command('pass-over', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({ number: TicketNumber, reason: PassOverReason, desk: v.optional(DeskId) }),
  decide(day, { number, reason, desk: id }) {
    const desk = id === undefined ? null : day.desks.get(id)
    if (desk === undefined) return refuse('unknown-desk')
    return withTicket(day, number, ['waiting', 'lined'], (ticket) =>
      desk && !desk.open
        ? refuse('desk-closed')
        : [
            {
              type: 'passed-over',
              number,
              places: behindNext(day, ticket),
              why: reason,
              ...(desk ? { desk: desk.id } : {}),
            },
          ],
    )
  },
})

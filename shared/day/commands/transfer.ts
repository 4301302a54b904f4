import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { command, refuse } from './command.ts'
import { MOVABLE, withTicket } from './with-ticket.ts'

export const transfer = command('transfer', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber, queue: QueueId }),
  decide(day, { number, queue }) {
    if (!findTicket(day, number)) return refuse('unknown-ticket')
    if (!day.queues.has(queue)) return refuse('unknown-queue')
    return withTicket(day, number, MOVABLE, (ticket) =>
      ticket.queue === queue ? refuse('wrong-state') : [{ type: 'transferred', number, queue }],
    )
  },
})

import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { observedUntil, seatedRoomOf } from '../rules/rooms.ts'
import { command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

/** A marshal gives somebody a seat in the room of their queue, before others and also where all seats are taken. */
export const seat = command('seat', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide: (day, { number }, { at }) =>
    withTicket(day, number, ['waiting', 'held', 'lined', 'missed'], ({ queue }) => {
      const room = seatedRoomOf(day, queue)
      const until = room && observedUntil(day, room, at)
      return until ? [{ type: 'seated', number, until, chosen: true }] : refuse('wrong-state')
    }),
})

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { CallReason, TicketNumber } from '../nouns/model.ts'
import { DeskId } from '../nouns/site.ts'
import { command, refuse } from './command.ts'
import { CalledAndFinished, calledAndFinished, finishedAt, isAsSeen, SeenNumbers } from './desk-call.ts'
import { withTicket } from './with-ticket.ts'

/** Calls one number before its turn. The record of moves says so to everybody, with the reason. */
export const callOne = command('call-one', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({ desk: DeskId, seen: SeenNumbers, number: TicketNumber, reason: CallReason }),
  result: CalledAndFinished,
  decide(day, { desk: id, seen, number, reason }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!findTicket(day, number)) return refuse('unknown-ticket')
    if (!desk.open) return refuse('desk-closed')
    if (desk.restingSince !== null) return refuse('desk-resting')
    if (!isAsSeen(desk, seen)) return refuse('desk-moved-on')
    return withTicket(day, number, ['waiting', 'lined', 'held', 'missed'], ({ queue }) =>
      desk.queues.includes(queue)
        ? [...finishedAt(desk), { type: 'called', number, desk: id, why: reason }]
        : refuse('queue-not-drawn'),
    )
  },
  answer: calledAndFinished,
})

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import { CallReason, TicketNumber } from '../nouns/ticket.ts'
import { spaceFor } from '../rules/space.ts'
import { fullOf } from '../waits/until-room.ts'
import { command, isRefusal, refuse } from './command.ts'
import { CalledAndFinished, calledAndFinished, finishedAt, isAsSeen, SeenNumbers, To } from './desk-call.ts'
import { withTicket } from './with-ticket.ts'

/** Calls one number before its turn. The record of moves says so to everybody, with the reason. */
export const callOne = command('call-one', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({
    desk: DeskId,
    seen: SeenNumbers,
    number: TicketNumber,
    reason: CallReason,
    to: To,
    /** Also if the site is full. */
    anyway: v.optional(v.boolean()),
  }),
  result: CalledAndFinished,
  decide(day, { desk: id, seen, number, reason, to, anyway }, asked) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!findTicket(day, number)) return refuse('unknown-ticket')
    if (!desk.open) return refuse('desk-closed')
    if (desk.restingSince !== null) return refuse('desk-resting')
    if (!isAsSeen(desk, seen)) return refuse('desk-moved-on')
    return withTicket(day, number, ['waiting', 'lined', 'held', 'missed'], (ticket) => {
      if (!desk.queues.includes(ticket.queue)) return refuse('queue-not-drawn')
      const isFull = !spaceFor(day, desk).admits(ticket)
      if (isFull && !anyway) return refuse('site-full', [], fullOf(day, asked.at))
      const done = finishedAt(day, desk, asked, to)
      if (isRefusal(done)) return done
      const beyond = isFull ? { beyond: true as const } : {}
      return [...done, { type: 'called', number, desk: id, why: reason, ...beyond }]
    })
  },
  answer: calledAndFinished,
})

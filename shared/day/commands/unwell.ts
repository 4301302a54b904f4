import * as v from 'valibot'
import { findTicket, isUnderWay } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command, refuse } from './command.ts'

/** Somebody feels unwell: they say so themselves, or a marshal sees it. It may come after they were served. */
export const unwell = command('unwell', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide(day, { number }) {
    const ticket = findTicket(day, number)
    if (!ticket) return refuse('unknown-ticket')
    if (!isUnderWay(day)) return refuse('day-closed')
    if (ticket.state === 'left') return refuse('ticket-over')
    return day.unwell.some((one) => one.number === number) ? already({}) : [{ type: 'unwell', number }]
  },
})

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command, refuse } from './command.ts'

/** A marshal goes to somebody who feels unwell. Of two who say so, both go. */
export const takeUnwell = command('take-unwell', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide(day, { number }) {
    if (!findTicket(day, number)) return refuse('unknown-ticket')
    return day.unwell.some((one) => one.number === number) ? [{ type: 'unwell-taken', number }] : already({})
  },
})

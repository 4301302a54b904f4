import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { MOST_VISITS } from '../nouns/visits.ts'
import { command, refuse } from './command.ts'

/**
 * A marshal notes that somebody has to be visited at home: the holder of a number or their family, or somebody about whom
 * they wrote something (`noted`), which is kept apart. Also for a number that is over, and once the day is.
 */
export const noteVisit = command('note-visit', {
  by: ['marshal'],
  input: v.strictObject({ number: v.optional(TicketNumber), noted: v.optional(v.literal(true)) }),
  result: v.object({ visit: v.number() }),
  decide(day, { number, noted }) {
    if (day.state === 'unopened') return refuse('day-closed')
    if (number !== undefined && !findTicket(day, number)) return refuse('unknown-ticket')
    if (number === undefined && !noted) return refuse('invalid', [{ path: 'number', rule: 'missing' }])
    if (day.visitsNoted >= MOST_VISITS) return refuse('visits-full')
    return [
      {
        type: 'visit-noted',
        visit: day.visitsNoted + 1,
        ...(number === undefined ? {} : { number }),
        ...(noted ? { noted } : {}),
      },
      ...askedBefore(day, number).map((one) => ({ type: 'help-given', number: one, need: 'visit' }) as const),
    ]
  },
  answer: (events) => ({
    visit: events.flatMap((one) => (one.type === 'visit-noted' ? one.visit : []))[0] ?? 0,
  }),
})

/** The number, if its holder has asked for a visit: whoever notes it has answered that. */
function askedBefore({ help }: Day, number: string | undefined): string[] {
  return help.flatMap((one) => (one.number === number && one.need === 'visit' ? [one.number] : []))
}

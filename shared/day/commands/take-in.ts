import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { findTicket, isUnderWay, letterOf } from '../nouns/find.ts'
import { SiteId } from '../nouns/ids.ts'
import { CalendarDate, type Day } from '../nouns/model.ts'
import { numberOf } from '../nouns/numbering.ts'
import { isSlipNumber, MOST_SLIPS } from '../nouns/slip.ts'
import { Needs, Party, TicketNumber } from '../nouns/ticket.ts'
import { inEpoch } from '../rules/epoch.ts'
import { mayBeOver } from '../rules/hours.ts'
import { leftIn } from '../rules/quota.ts'
import { already, command, refuse } from './command.ts'

const TakenIn = v.object({
  /** The numbers that became tickets, in order. */
  taken: v.array(TicketNumber),
})

/** Slips that were given out by hand become tickets: one slip, or a range of numbers. */
export const takeIn = command('take-in', {
  by: ['marshal'],
  input: v.strictObject({
    from: TicketNumber,
    /** The last number of a range, of the same letter. */
    to: v.optional(TicketNumber),
    /** The date on the slip; left out where its number was typed, or where it is good on any day. */
    site: v.optional(SiteId),
    date: v.optional(CalendarDate),
    party: v.optional(Party, 1),
    needs: v.optional(Needs, []),
  }),
  result: TakenIn,
  decide(day, { from, to = from, site = day.site.id, date = day.date, party, needs }, { unbelieved = null }) {
    if (site !== day.site.id) return refuse('other-site')
    if (!isUnderWay(day)) return refuse('day-closed')
    if (date !== day.date) return refuse('other-day')
    const queue = letterOf(from)
    if (!day.queues.has(queue)) return refuse('unknown-queue')
    if (wasGiven(day, from) || wasGiven(day, to)) return refuse('number-given')
    if (!isSlipNumber(from) || !isSlipNumber(to)) return refuse('no-slip')
    const count = Number(to.slice(1)) - Number(from.slice(1)) + 1
    if (letterOf(to) !== queue || count < 1)
      return refuse('invalid', [{ path: 'to', rule: 'min', limit: from }])
    if (count > MOST_SLIPS)
      return refuse('invalid', [
        { path: 'to', rule: 'max', limit: numberOf(queue, Number(from.slice(1)) + MOST_SLIPS - 1) },
      ])
    // the ticket would end with the day as soon as the clock is believed
    if (mayBeOver(day, unbelieved)) return refuse('clock-unsure')
    const numbers = Array.from({ length: count }, (_, n) => numberOf(queue, Number(from.slice(1)) + n))
    const fresh = numbers.filter((number) => !findTicket(day, number))
    if (fresh.length === 0) return already({ taken: [] })
    const left = leftIn(day, queue)
    return fresh.map((number, n) => ({
      type: 'ticket-taken',
      number,
      queue,
      party,
      needs,
      device: null,
      ...inEpoch({ epoch: day.givenIn }),
      slip: true,
      ...((n + 1) * party > left ? { beyond: true as const } : {}),
    }))
  },
  answer: (events) => ({ taken: numbersTaken(events) }),
})

/**
 * Whether the machine has already given the number. On a day that began before there were slips it may be one of 9001
 * to 9999.
 */
function wasGiven(day: Day, number: TicketNumber): boolean {
  return findTicket(day, number)?.slip === false
}

function numbersTaken(events: readonly DayEvent[]): TicketNumber[] {
  return events.flatMap((event) => (event.type === 'ticket-taken' ? [event.number] : []))
}

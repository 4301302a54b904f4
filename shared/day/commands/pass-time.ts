import * as v from 'valibot'
import type { DayEvent, EventOf } from '../log/recorded.ts'
import { allTickets, isOver, ticketAt } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { backFrom } from '../rules/holding.ts'
import { closesNow } from '../rules/hours.ts'
import { pausesOver } from '../rules/pauses.ts'
import { allSeated, endsItselfAt, outlastsDay } from '../rules/rooms.ts'
import { waitsForUnwell } from '../rules/unwell.ts'
import { already, command } from './command.ts'

/** Given by the server when `dueAt` has come, and before it opens another day (`opening`), for which this one ends. */
export const passTime = command('pass-time', {
  by: ['clock'],
  input: v.strictObject({ opening: v.optional(v.literal(true)) }),
  decide(day, { opening = false }, { at }) {
    if (day.state === 'unopened' || day.state === 'ended') return already({})
    // time may bring no event of its own, and still a consequence: a prompt
    const since = pausesOver(day, at)
    if (at >= day.endsAt) return [...since, ...endOf(day, at, !opening && waitsForUnwell(day, at))]
    const closed = closesNow(day, at) ? [{ type: 'day-closed' } as const] : []
    return [...since, ...closed, ...endedHolds(day, at), ...endedObservations(day, at)]
  },
})

/**
 * Everybody is sent home, but for those who are observed: their time is never cut short. `isHeldUp`: the day itself goes on, for
 * the alarm of whoever feels unwell.
 */
function endOf(day: Day, at: number, isHeldUp: boolean): DayEvent[] {
  const over = endedObservations(day, at)
  const ended = new Set(over.map(({ number }) => number))
  const left: DayEvent[] = []
  let observed = 0
  for (const ticket of allTickets(day)) {
    if (isOver(ticket) || ended.has(ticket.number)) continue
    if (outlastsDay(day, ticket)) observed += 1
    else left.push({ type: 'left', number: ticket.number, reason: 'day-ended' })
  }
  const end: DayEvent[] = day.state === 'open' ? [{ type: 'day-closed' }] : []
  return [...left, ...over, ...(observed > 0 || isHeldUp ? end : [{ type: 'day-ended' } as const])]
}

function endedObservations(day: Day, at: number): EventOf<'observation-ended'>[] {
  return allSeated(day)
    .filter((ticket) => endsItselfAt(day, ticket) <= at)
    .map(({ number }) => ({ type: 'observation-ended', number }))
}

function endedHolds(day: Day, at: number): DayEvent[] {
  return day.held.flatMap((number) => {
    const ticket = ticketAt(day, number)
    return ticket.state === 'held' && ticket.until <= at ? [backFrom(ticket, at)] : []
  })
}

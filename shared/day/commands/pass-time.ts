import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { allTickets, isOver, ticketAt } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { already, command } from './command.ts'

/** Given by the server when `dueAt` has come. */
export const passTime = command('pass-time', {
  by: ['clock'],
  input: v.strictObject({}),
  decide(day, _input, { at }) {
    if (day.state === 'unopened' || day.state === 'ended') return already({})
    // time may bring no event of its own, and still a consequence: a prompt
    return at >= day.endsAt ? endOf(day) : endedHolds(day, at)
  },
})

function endOf(day: Day): DayEvent[] {
  const left: DayEvent[] = []
  for (const ticket of allTickets(day)) {
    if (!isOver(ticket)) left.push({ type: 'left', number: ticket.number, reason: 'day-ended' })
  }
  return [...left, { type: 'day-ended' }]
}

function endedHolds(day: Day, at: number): DayEvent[] {
  return day.held.flatMap((number) => {
    const ticket = ticketAt(day, number)
    return ticket.state === 'held' && ticket.until <= at ? [{ type: 'resumed', number } as const] : []
  })
}

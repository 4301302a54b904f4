// A demonstration plays a day many times as fast. Its waits are told in the day's own minutes, since its people and its marshals
// live by them. What goes by the clock on the wall, such as the code that turns over, is not made faster.

import type { Day } from './model.ts'
import type { Ticket } from './ticket.ts'

type Played = Pick<Day, 'site'>

/** A time as the day's own time, in milliseconds: everything about waits is computed in it. */
export function ownTime({ site }: Played, at: number): number {
  return at * (site.speed ?? 1)
}

/** The ticket with its times in the day's own time. */
export function inOwnTime<T extends Ticket>(day: Played, ticket: T): T {
  if (day.site.speed === undefined) return ticket
  const calledAt = ticket.calledAt === null ? null : ownTime(day, ticket.calledAt)
  return { ...ticket, takenAt: ownTime(day, ticket.takenAt), cameAt: ownTime(day, ticket.cameAt), calledAt }
}

// A demonstration plays a day many times as fast. Its waits are told in its own minutes, since its people and its marshals
// keep to those; what is by the clock on the wall, such as the turning code, is not hurried.

import type { Day, Ticket } from '../model.ts'

type Played = Pick<Day, 'site'>

/** The moment in milliseconds of the day's own time, which everything about waits is reckoned in. */
export function ownTime({ site }: Played, at: number): number {
  return at * (site.speed ?? 1)
}

/** The ticket with the times that waits are reckoned with, in the day's own time. */
export function inOwnTime<T extends Ticket>(day: Played, ticket: T): T {
  if (day.site.speed === undefined) return ticket
  const calledAt = ticket.calledAt === null ? null : ownTime(day, ticket.calledAt)
  return { ...ticket, takenAt: ownTime(day, ticket.takenAt), calledAt }
}

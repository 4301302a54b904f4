// A day hour by hour, as the clock on the site's wall strikes them.

import * as v from 'valibot'
import { isoAt } from '../../nouns/calendar.ts'
import type { Day } from '../../nouns/model.ts'
import { type Service, servicesOf } from '../../nouns/service-times.ts'
import type { Ticket } from '../../nouns/ticket.ts'
import { hourIndex, wallHours } from '../../nouns/wall-hours.ts'
import { waits, waitsOf } from './spans.ts'

export const HourFigures = v.object({
  /** When the hour begins by the clock of the site, with the offset: `2026-11-23T08:00:00+08:00`. */
  from: v.string(),
  /** Numbers taken in it. */
  arrivals: v.number(),
  /** Tickets whose service ended in it. */
  served: v.number(),
  /** Tickets that waited or stood at the end of the hour. */
  waiting: v.number(),
  ...waits,
})
export type HourFigures = v.InferOutput<typeof HourFigures>

/** When the hours of the day begin. A ticket that only ended with its day does not extend them. */
export function startsOf(day: Day, tickets: readonly Ticket[]): number[] {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const ticket of tickets) {
    from = Math.min(from, ticket.takenAt)
    for (const { calledAt, endedAt } of servicesOf(ticket)) to = Math.max(to, calledAt, endedAt ?? 0)
    // an observation ends where nobody was called
    to = Math.max(to, ticket.takenAt, ticket.state === 'served' ? ticket.endedAt : 0)
  }
  return tickets.length ? wallHours(day.site.timeZone, from, to) : []
}

export function hourFigures(
  day: Day,
  tickets: readonly Ticket[],
  starts: readonly number[],
  waiting: readonly number[],
): HourFigures[] {
  const hours = starts.map(() => ({ arrivals: 0, served: 0, calls: [] as Service[] }))
  const hourAt = (at: number) => hours[hourIndex(starts, at)] as (typeof hours)[number]
  for (const ticket of tickets) {
    hourAt(ticket.takenAt).arrivals += 1
    for (const service of servicesOf(ticket)) hourAt(service.calledAt).calls.push(service)
    if (ticket.state === 'served') hourAt(ticket.endedAt).served += 1
  }
  const zone = day.site.timeZone
  return hours.map(({ arrivals, served, calls }, index) => ({
    from: isoAt(zone, starts[index] ?? 0),
    arrivals,
    served,
    waiting: waiting[index] ?? 0,
    ...waitsOf(calls),
  }))
}

// A site's calendar, by the rules of its time zone. Days of 23 and 25 hours come out right. Only the server needs it: a page
// that imported it would load Temporal too (decision 15).

import { Temporal } from 'temporal-polyfill'

/** The calendar date in a time zone at a time in milliseconds: `2026-11-23`. */
export function dateAt(timeZone: string, at: number): string {
  return wallAt(timeZone, at).toPlainDate().toString()
}

/** Minutes since midnight on a time zone's clock at a time in milliseconds. */
export function minutesAt(timeZone: string, at: number): number {
  const { hour, minute } = wallAt(timeZone, at)
  return hour * 60 + minute
}

/** Minutes since midnight of a clock time such as `04:00`. */
export function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * When a day that opens at `at` ends by itself: at `dayStart` (`04:00`) of the calendar date after it, in milliseconds.
 * Of a clock time that comes twice on that date it is the first; one that the zone skips comes as much later as it skips.
 */
export function endOfDay(timeZone: string, at: number, dayStart: string): number {
  return timeOf(timeZone, wallAt(timeZone, at).toPlainDate().add({ days: 1 }), dayStart)
}

/** The last time before `end`, or just then, that the zone's clock comes to a clock time such as `17:30`, in milliseconds. */
export function lastBefore(timeZone: string, end: number, clockTime: string): number {
  const date = wallAt(timeZone, end).toPlainDate()
  const onDate = timeOf(timeZone, date, clockTime)
  if (onDate <= end) return onDate
  // where the zone skips this time up to the very end, as Nuuk does in March, it falls on the end
  return Math.min(end, timeOf(timeZone, date.subtract({ days: 1 }), clockTime))
}

/** When the zone's clock shows a time on a date: of one that comes twice the first, one that is skipped as much later. */
export function timeOn(timeZone: string, date: string, clockTime: string): number {
  return timeOf(timeZone, Temporal.PlainDate.from(date), clockTime)
}

/** The last date before that of a time, of those that the zone has. */
export function dateBefore(timeZone: string, at: number): string {
  return wallAt(timeZone, at).startOfDay().subtract({ milliseconds: 1 }).toPlainDate().toString()
}

/** A time as ISO 8601 with the zone's offset, to the second: `2026-11-23T08:30:05+08:00`. */
export function isoAt(timeZone: string, at: number): string {
  return wallAt(timeZone, at).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** What the zone's calendar and clock show. Throws a RangeError where there is no such zone. */
function wallAt(timeZone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone)
}

/** When the zone's clock shows that, by Temporal's own rule for times that come twice or not at all: RFC 5545's (3.3.5). */
function timeOf(timeZone: string, date: Temporal.PlainDate, clockTime: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: clockTime }).epochMilliseconds
}

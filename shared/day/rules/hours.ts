// Opening hours: until when a day gives numbers.

import { dateBefore, lastBefore, minutesOf, timeOn } from '../nouns/calendar.ts'
import { daysAfter } from '../nouns/dates.ts'
import { isUnderWay } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import type { Break, Opening } from '../nouns/opening.ts'
import type { Hours, Site } from '../nouns/site.ts'
import { type SpanOn, spansOn } from './timetable.ts'

type HoursSet = Pick<Site, 'hours' | 'calendar' | 'timeZone' | 'dayStart'>

/**
 * Whether residents are given numbers at a time in milliseconds: the day is open, and the time of its last number has
 * not come. That time is the last one of its kind before the end of the day, so after midnight for a site that serves
 * past midnight. Where the site is open when the day starts, numbers are given again from its opening time on. A
 * marshal may still give a number.
 */
export function givesNumbers(day: Day, at: number): boolean {
  if (!isGiving(day, at)) return false
  const { opening } = day
  return at < lastNumberAt(day) || (opening !== null && at >= opening.again)
}

/** Until when residents are given numbers. A site that stays open longer gives them as long before it shuts as otherwise. */
function lastNumberAt({ opening, putOff }: Day): number {
  const until = opening?.until ?? Number.POSITIVE_INFINITY
  if (putOff === null) return until
  const before = opening ? opening.to - until : 0
  return Number.isFinite(before) ? putOff - before : putOff
}

/**
 * Whether a marshal may give a number at that time. A day that has passed its end counts as over even before it is
 * closed.
 */
export function isGiving(day: Day, at: number): boolean {
  return day.state === 'open' && at < day.endsAt
}

/**
 * Whether the day would be over by a clock that is far ahead and that nobody has confirmed; `unbelieved` null: there is
 * no such clock.
 */
export function mayBeOver(day: Day, unbelieved: number | null): boolean {
  return unbelieved !== null && isPastEnd(day, unbelieved)
}

/** Whether the day has passed its end at a time in milliseconds, and has not been ended yet. */
export function isPastEnd(day: Day, at: number): boolean {
  return isUnderWay(day) && at >= day.endsAt
}

/**
 * When the site opens on that day, in milliseconds; minus infinity where no hours are set, or where it is open when the
 * day starts.
 */
export function opensAt(day: Day): number {
  return day.opening?.from ?? Number.NEGATIVE_INFINITY
}

/**
 * When the site shuts on that day, in milliseconds; infinity where no hours are set, or where it is open round the
 * clock.
 */
export function shutsAt({ opening, putOff }: Day): number {
  return putOff ?? opening?.to ?? Number.POSITIVE_INFINITY
}

/** The times on that day in which the site has a break, in order. */
export function breaksOf(day: Day): readonly Break[] {
  return day.opening?.breaks ?? []
}

/** Whether the clock closes the day now. */
export function closesNow(day: Day, at: number): boolean {
  return day.state === 'open' && at >= day.closing
}

/**
 * The opening of the day of that date, which ends at a time in milliseconds. It is computed once for a day, since the
 * calendar costs more than a command.
 */
export function openingOf(site: HoursSet, endsAt: number, date: string): Opening | null {
  if (!Number.isFinite(endsAt)) return null
  if (site.calendar) return openingOn(spansOn(site, dateEndingAt(site, endsAt, date)))
  return site.hours ? openingBefore(site.timeZone, site.hours, endsAt) : null
}

/** The date whose hours a day has: its own, but where a clock that was wrong has set its date or its end. */
function dateEndingAt({ timeZone, dayStart }: HoursSet, endsAt: number, date: string): string {
  return timeOn(timeZone, daysAfter(date, 1), dayStart) === endsAt ? date : dateBefore(timeZone, endsAt)
}

/** The breaks of a date by the calendar, in order. */
export function breaksOn(site: HoursSet, date: string): Break[] {
  return breaksBetween(spansOn(site, date))
}

function openingOn(spans: readonly SpanOn[]): Opening | null {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return null
  const again = Number.POSITIVE_INFINITY
  return { from: first.from, to: last.to, until: last.lastNumber, again, breaks: breaksBetween(spans) }
}

function breaksBetween(spans: readonly SpanOn[]): Break[] {
  return spans
    .slice(1)
    .map(({ from: to }, index) => ({ from: spans[index]!.to, to }))
    .filter(({ from, to }) => from < to)
}

function openingBefore(zone: string, hours: Hours, endsAt: number): Opening {
  const at = (clockTime: string) => lastBefore(zone, endsAt, clockTime)
  const [from, to, until] = [at(hours.from), at(hours.to), at(hours.lastNumber)]
  const isRound = isRoundTheClock(hours)
  // a site that opens after it shuts was already open when the day started
  const isOpenBefore = isRound || from > to
  return {
    from: isOpenBefore ? Number.NEGATIVE_INFINITY : from,
    to: isRound ? Number.POSITIVE_INFINITY : to,
    until: isRound && hours.lastNumber === hours.to ? Number.POSITIVE_INFINITY : until,
    again: isOpenBefore && until < from ? from : Number.POSITIVE_INFINITY,
    breaks: [],
  }
}

/** Whether it never shuts: it opens when it shuts, or a minute later, as in `00:00` to `23:59`. */
function isRoundTheClock({ from, to }: Hours): boolean {
  const shut = minutesOf(from) - minutesOf(to)
  return shut === 0 || shut === 1 || shut === 1 - 24 * 60
}

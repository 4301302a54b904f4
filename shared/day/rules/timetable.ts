// When a site with a calendar is open. Times are milliseconds since the epoch.

import { dateAt, timeOn } from '../nouns/calendar.ts'
import { daysAfter, weekdayOf } from '../nouns/dates.ts'
import type { Fixed } from '../nouns/fixed.ts'
import type { Site } from '../nouns/site.ts'
import type { Text } from '../nouns/site-text.ts'
import { isNextDate, MOST_DATES, type Span, type Timetable, WEEKDAYS } from '../nouns/timetable.ts'

type Timed = Fixed<Pick<Site, 'calendar' | 'timeZone' | 'dayStart'>>

/** A span of one date as it comes to pass. `lastNumber`: until when numbers are given. */
export interface SpanOn {
  readonly from: number
  readonly to: number
  readonly lastNumber: number
}

/** When a site opens, and on which of its dates. */
export interface NextOpening {
  readonly at: number
  readonly date: string
}

export interface DayAhead {
  readonly date: string
  /** None: the site is shut. */
  readonly spans: readonly SpanOn[]
  readonly note: Text | null
}

/**
 * The spans of a date, in order and none within another, none after the end of that day. Where the clocks show a time
 * twice the first counts; one that they skip comes as much later; a span that they skip is left out, and so are all spans
 * of a date that the zone skips.
 */
export function spansOn({ calendar, timeZone, dayStart }: Timed, date: string): SpanOn[] {
  const spans = calendar ? writtenOn(calendar, date) : []
  if (spans.length === 0 || dateAt(timeZone, timeOn(timeZone, date, '12:00')) !== date) return []
  const next = daysAfter(date, 1)
  const end = timeOn(timeZone, next, dayStart)
  let free = Number.NEGATIVE_INFINITY
  return spans.flatMap((span) => {
    const at = (time: string) => Math.min(end, timeOn(timeZone, isNextDate(span, time) ? next : date, time))
    const from = Math.max(free, Math.min(end, timeOn(timeZone, date, span.from)))
    const to = at(span.to)
    if (to <= from) return []
    free = to
    const lastNumber = Math.max(from, Math.min(to, span.lastNumber === undefined ? to : at(span.lastNumber)))
    return [{ from, to, lastNumber }]
  })
}

/** The first opening after a time; null: the calendar has none. A span after a break is no opening. */
export function nextOpening(site: Timed, at: number): NextOpening | null {
  return firstOpening(site, at, ({ from }) => from > at)
}

/**
 * The first date after `after` on which the site has yet to be open at some time, and when it opens then, which may be
 * past. `after`: the newest date of which a day was opened; null: none. Null: the calendar has none.
 */
export function openingDue(site: Timed, at: number, after: string | null): NextOpening | null {
  return firstOpening(site, at, ({ to }, date) => to > at && (after === null || date > after))
}

/** The date whose hours have begun at a time and are not over, also while it is a break; null: there is none. */
export function dateOpenAt(site: Timed, at: number): string | null {
  const due = openingDue(site, at, null)
  return due && due.at <= at ? due.date : null
}

/** The dates from that of `at` on, each with its spans, also where the site is shut. */
export function openDaysAhead(site: Timed, at: number, days = 7): DayAhead[] {
  const today = dateAt(site.timeZone, at)
  return Array.from({ length: site.calendar ? days : 0 }, (_, index) => {
    const date = daysAfter(today, index)
    const own = site.calendar?.dates?.find((one) => one.date === date)
    return { date, spans: spansOn(site, date), note: own?.note ?? null }
  })
}

function firstOpening(
  site: Timed,
  at: number,
  fits: (whole: { from: number; to: number }, date: string) => boolean,
): NextOpening | null {
  if (!site.calendar) return null
  // the hours of the date before may go on after midnight
  for (const date of openDates(site.calendar, daysAfter(dateAt(site.timeZone, at), -1))) {
    const spans = spansOn(site, date)
    const [first, last] = [spans[0], spans.at(-1)]
    if (first && last && fits({ from: first.from, to: last.to }, date)) return { at: first.from, date }
  }
  return null
}

/** The dates from one on that have a span, in order. They end after all that the calendar names, and a week more. */
function* openDates(calendar: Timetable, from: string): Generator<string> {
  const own = (calendar.dates ?? []).filter(({ spans }) => spans.length > 0).map(({ date }) => date)
  let date = from
  if (Object.values(calendar.week).some((spans) => spans?.length)) {
    // all the dates that have hours of their own may be shut, one after another
    for (let ahead = 0; ahead < MOST_DATES + 9; ahead++) {
      if (writtenOn(calendar, date).length > 0) yield date
      date = daysAfter(date, 1)
    }
  }
  yield* own.filter((one) => one >= date).sort()
}

/** The spans of a date as the calendar has them. */
function writtenOn({ week, dates = [] }: Timetable, date: string): readonly Span[] {
  const own = dates.find((one) => one.date === date)
  return own?.spans ?? week[WEEKDAYS[weekdayOf(date) - 1]!] ?? []
}

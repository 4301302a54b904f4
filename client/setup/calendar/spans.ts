// The spans of a week and of single dates, as a form edits them.

import { daysAfter, weekdayOf } from '../../../shared/day/nouns/dates.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import {
  isNextDate,
  type Span,
  type Timetable,
  WEEKDAYS,
  type Weekday,
} from '../../../shared/day/nouns/timetable.ts'

export type SpecialDate = NonNullable<Timetable['dates']>[number]

const USUAL: Span = { from: '08:00', to: '18:00' }
/** Noon is when most sites have lunch: a break that is added to a whole day is then. */
const LUNCH = { from: '12:00', to: '14:00' }
/** Settings of one span write the end of the date so. */
const LAST_MINUTE = '23:59'
const WORKDAYS: readonly Weekday[] = ['tue', 'wed', 'thu', 'fri']

/**
 * The calendar of a site that had the same hours every day: it means the same until it is changed. Where it was open round the
 * clock, each day begins and ends at the start of the day.
 */
export function calendarFrom({ hours, dayStart }: Pick<Site, 'hours' | 'dayStart'>): Timetable {
  const { from, to, lastNumber } = hours ?? { ...USUAL, lastNumber: USUAL.to }
  const isEarly = from < dayStart
  const begun = isEarly ? dayStart : from
  const ends = isEarly && to >= LAST_MINUTE ? dayStart : to
  const span: Span = lastNumber === to ? { from: begun, to: ends } : { from: begun, to: ends, lastNumber }
  return { opens: 'itself', week: Object.fromEntries(WEEKDAYS.map((day) => [day, [span]])) }
}

/** The same hours every day: from the first opening of its week to the last closing on that day. */
export function hoursFrom({ week }: Timetable): NonNullable<Site['hours']> {
  const spans = WEEKDAYS.map((day) => week[day] ?? []).find((day) => day.length > 0) ?? [USUAL]
  const last = spans.slice(-1)[0] ?? USUAL
  return { from: spans[0]?.from ?? USUAL.from, to: last.to, lastNumber: last.lastNumber ?? last.to }
}

/** With these spans on a weekday; none: it is shut. */
export function withDay(calendar: Timetable, day: Weekday, spans: readonly Span[]): Timetable {
  const { [day]: _, ...others } = calendar.week
  return { ...calendar, week: spans.length ? { ...others, [day]: [...spans] } : others }
}

/** With Tuesday to Friday as Monday is. */
export function likeMonday(calendar: Timetable): Timetable {
  return WORKDAYS.reduce((made, day) => withDay(made, day, calendar.week.mon ?? []), calendar)
}

/**
 * With one span more: a whole day is divided by a break at noon, and a shut one opens; after the last span of others comes an empty
 * one. Only the last one has a last number.
 */
export function withSpan(spans: readonly Span[]): Span[] {
  const last = spans.slice(-1)[0]
  if (!last) return [USUAL]
  const { lastNumber, ...whole } = last
  const before = spans.slice(0, -1)
  const isOverNoon = last.from < LUNCH.from && isAfter(last, last.to, LUNCH.to)
  if (!isOverNoon) return [...before, whole, { from: '', to: '' }]
  const after = { from: LUNCH.to, to: last.to }
  const keeps = lastNumber !== undefined && isAfter(last, lastNumber, LUNCH.to)
  return [...before, { ...whole, to: LUNCH.from }, keeps ? { ...after, lastNumber } : after]
}

/** Whether a time that belongs to a span is later than one of the same date. */
function isAfter(span: Span, time: string, other: string): boolean {
  return isNextDate(span, time) || time > other
}

/** Whether any date has a break. */
export function hasBreaks({ week, dates = [] }: Timetable): boolean {
  return [...Object.values(week), ...dates.map(({ spans }) => spans)].some(
    (spans) => (spans?.length ?? 0) > 1,
  )
}

/** The weekday of a date such as `2026-11-23`. */
export function weekdayOn(date: string): Weekday {
  return WEEKDAYS[weekdayOf(date) - 1] as Weekday
}

/** What stands in the calendar for a date: its exception, or the spans of its weekday. */
export function onDate(
  calendar: Timetable,
  date: string,
): { spans: readonly Span[]; exception: SpecialDate | null } {
  const exception = calendar.dates?.find((one) => one.date === date) ?? null
  return { spans: exception?.spans ?? calendar.week[weekdayOn(date)] ?? [], exception }
}

/** As many dates from this one on. */
export function datesFrom(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, days) => daysAfter(date, days))
}

// A site's timetable, its setting `calendar`: the hours of each weekday, other hours of single dates, and who opens the
// site. It is read without a time zone here, so that pages may import it.

import * as v from 'valibot'
import { ClockTime } from './clock-time.ts'
import { isDate } from './dates.ts'
import type { Fixed } from './fixed.ts'
import { textOf } from './site-texts.ts'

/** Spans of one date. A site that opened more often would confuse everybody. */
export const MOST_SPANS = 6
/** Dates with hours of their own: more than the days of a year. */
export const MOST_DATES = 400

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * A time in which a site is open, by the clock on its wall. One that does not end after it begins ends after midnight.
 * `lastNumber`: until when residents are given numbers; left out: until the end.
 */
export const Span = v.strictObject({ from: ClockTime, to: ClockTime, lastNumber: v.optional(ClockTime) })
export type Span = Fixed<v.InferOutput<typeof Span>>

const Spans = v.pipe(v.array(Span), v.maxLength(MOST_SPANS))
/** Phones give it a line or two. */
const Note = textOf(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)))
const WrittenDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-23'))

export const Timetable = v.strictObject({
  /** Whether days open and close by the calendar, or a marshal opens and closes them. */
  opens: v.picklist(['itself', 'hand']),
  /** A weekday that is left out is shut. */
  week: v.strictObject(
    Object.fromEntries(WEEKDAYS.map((day) => [day, v.optional(Spans)])) as Record<
      Weekday,
      v.OptionalSchema<typeof Spans, undefined>
    >,
  ),
  /** The dates that have hours of their own, and why; without a span the site is shut on that date. */
  dates: v.optional(
    v.pipe(
      v.array(v.strictObject({ date: WrittenDate, spans: Spans, note: v.optional(Note) })),
      v.maxLength(MOST_DATES),
    ),
  ),
  /** What is said between two spans of a date; left out: Yimi's own words. */
  breakNote: v.optional(Note),
})
export type Timetable = Fixed<v.InferOutput<typeof Timetable>>

/** What can be wrong with a timetable, by the name of the rule that it breaks. */
export const TIMETABLE_FAULTS = [
  /** There are `hours` as well. */
  'hours-too',
  'no-such-date',
  'date-twice',
  /** A span begins before the day does. */
  'span-early',
  /** A span begins before the one before it has ended. */
  'span-overlap',
  /** A span ends before it begins, or after the day. */
  'span-ends',
  /** The last number is outside of its span, or of a span that is not the last one. */
  'last-number',
] as const
export type TimetableFault = (typeof TIMETABLE_FAULTS)[number]

export interface WrongTime {
  readonly rule: TimetableFault
  readonly path: readonly (string | number)[]
  /** The time, or the date, that it does not fit. */
  readonly limit: string
}

interface Timed {
  readonly calendar?: Timetable | undefined
  readonly hours?: object | undefined
  readonly dayStart: string
}

/** All that is wrong with the times of a site. */
export function wrongTimes({ calendar, hours, dayStart }: Timed): WrongTime[] {
  if (!calendar) return []
  const { week, dates = [] } = calendar
  const seen = new Set<string>()
  return [
    ...(hours ? [{ rule: 'hours-too', path: [], limit: 'hours' } as const] : []),
    ...WEEKDAYS.flatMap((day) => inPath(['week', day], wrongSpans(week[day] ?? [], dayStart))),
    ...dates.flatMap(({ date, spans }, index) => {
      const isTwice = seen.has(date)
      seen.add(date)
      const rule = !isDate(date) ? 'no-such-date' : isTwice ? 'date-twice' : null
      const own = rule ? [{ rule, path: ['date'], limit: date } as const] : []
      return inPath(['dates', index], [...own, ...inPath(['spans'], wrongSpans(spans, dayStart))])
    }),
  ]
}

/** Whether days open and close by the calendar. */
export function opensItself({ calendar }: Pick<Timed, 'calendar'>): boolean {
  return calendar?.opens === 'itself'
}

/** Whether a time that belongs to a span is after midnight, on the date after the one that it begins on. */
export function isNextDate({ from }: Pick<Span, 'from'>, time: string): boolean {
  return time <= from
}

function wrongSpans(spans: readonly Span[], dayStart: string): WrongTime[] {
  return spans.flatMap((span, index) => {
    const isLast = index === spans.length - 1
    const before = spans[index - 1]
    const wrong = (rule: TimetableFault, field: string, limit: string) => [
      { rule, path: [index, field], limit },
    ]
    if (span.from < dayStart) return wrong('span-early', 'from', dayStart)
    if (before && span.from < before.to) return wrong('span-overlap', 'from', before.to)
    const isOvernight = isNextDate(span, span.to)
    if (isOvernight && !(isLast && span.to <= dayStart)) return wrong('span-ends', 'to', span.from)
    if (span.lastNumber === undefined) return []
    const isWithin = isLast && isInSpan(span, span.lastNumber)
    return isWithin ? [] : wrong('last-number', 'lastNumber', span.to)
  })
}

/** Whether a time is after the beginning of a span and not after its end. */
function isInSpan(span: Span, time: string): boolean {
  const [isLate, endsLate] = [isNextDate(span, time), isNextDate(span, span.to)]
  return isLate === endsLate ? time <= span.to : endsLate
}

function inPath(path: readonly (string | number)[], wrong: readonly WrongTime[]): WrongTime[] {
  return wrong.map((one) => ({ ...one, path: [...path, ...one.path] }))
}

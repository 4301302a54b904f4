// The exceptions of a calendar as people see them: a holiday of a week is one thing, though each of its dates stands alone in
// the settings.

import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import type { Timetable } from '../../../shared/day/nouns/timetable.ts'
import type { SpecialDate } from './spans.ts'

/** Dates that follow each other and are alike. */
export interface DateRun {
  readonly from: string
  readonly to: string
  /** What each of its dates has. */
  readonly like: Omit<SpecialDate, 'date'>
  /** Where its dates stand in the settings. */
  readonly indexes: readonly number[]
}

/**
 * The exceptions in the order of their dates. `open`: the first date of a run that is being edited: it stays apart from the
 * others while it is typed to be like them; null: none is.
 */
export function runsOf(dates: readonly SpecialDate[], open: Pick<DateRun, 'from' | 'to'> | null): DateRun[] {
  const inOrder = dates
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index))
  const runs: DateRun[] = []
  for (const { date, index, ...like } of inOrder) {
    const last = runs.slice(-1)[0]
    if (last && date === daysAfter(last.to, 1) && !isEdge(date, open) && isAlike(last.like, like))
      runs[runs.length - 1] = { ...last, to: date, indexes: [...last.indexes, index] }
    else runs.push({ from: date, to: date, like, indexes: [index] })
  }
  return runs
}

/** With every date of the run changed to be like that. */
export function withRun(calendar: Timetable, { indexes }: DateRun, like: DateRun['like']): Timetable {
  const dates = calendar.dates?.map((one, index) =>
    indexes.includes(index) ? { date: one.date, ...like } : one,
  )
  return { ...calendar, dates }
}

export function withoutRun(calendar: Timetable, { indexes }: DateRun): Timetable {
  return withDates(calendar, calendar.dates?.filter((_, index) => !indexes.includes(index)) ?? [])
}

/** With further exceptions, each like that. A date that has one already keeps it. */
export function withMoreDates(
  calendar: Timetable,
  dates: readonly string[],
  like: DateRun['like'],
): Timetable {
  const before = calendar.dates ?? []
  const more = dates.filter((date) => before.every((one) => one.date !== date))
  return withDates(
    calendar,
    [...before, ...more.map((date) => ({ date, ...like }))].sort((a, b) => (a.date < b.date ? -1 : 1)),
  )
}

/** Without those that are over. */
export function withoutPast(calendar: Timetable, today: string): Timetable {
  return withDates(calendar, calendar.dates?.filter(({ date }) => date >= today) ?? [])
}

function withDates(calendar: Timetable, dates: readonly SpecialDate[]): Timetable {
  const { dates: _, ...others } = calendar
  return dates.length ? { ...others, dates: [...dates] } : others
}

function isEdge(date: string, open: Pick<DateRun, 'from' | 'to'> | null): boolean {
  return open !== null && (date === open.from || date === daysAfter(open.to, 1))
}

function isAlike(one: DateRun['like'], other: DateRun['like']): boolean {
  return JSON.stringify([one.spans, one.note ?? null]) === JSON.stringify([other.spans, other.note ?? null])
}

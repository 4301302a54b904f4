// Says a calendar, its spans and its dates in words.

import { type Span, type Timetable, WEEKDAYS } from '../../shared/day/nouns/timetable.ts'
import type { Language } from '../../shared/languages.ts'
import { aheadWords } from '../../shared/text/ahead-words.ts'
import { sayDate, sayWeekday } from '../common/words/say-date.ts'
import { language, words } from '../common/words/words.ts'

/** The spans of a day: `08:00–12:00, 14:00–18:00`; a word for "closed" where there is none. */
export function saySpans(spans: readonly Span[], inLanguage: Language = language()): string {
  const text = aheadWords[inLanguage]
  if (spans.length === 0) return text.shut
  return spans.map(({ from, to }) => text.span({ from: from || '…', to: to || '…' })).join(text.listed)
}

/** Until when there are numbers, where that is sooner than the end; empty where it is not. */
export function sayLastNumber(spans: readonly Span[], inLanguage: Language = language()): string {
  const time = spans.slice(-1)[0]?.lastNumber
  return time === undefined ? '' : aheadWords[inLanguage].last({ time })
}

/** From one day to another, both as they are said. */
export function sayRange(range: { from: string; to: string }, inLanguage: Language = language()): string {
  return aheadWords[inLanguage].to(range)
}

/** A date or a range of dates. */
export function sayDates({ from, to }: { from: string; to: string }, today: string): string {
  const first = sayDate(from, today)
  return from === to ? first : sayRange({ from: first, to: sayDate(to, today) })
}

/** The calendar in one sentence: how it opens, on which weekdays, and how many dates are exceptions. */
export function sayCalendar({ opens, week, dates = [] }: Timetable): string {
  const { calendar, form } = words().setup
  const open = daysInRows(WEEKDAYS.map((day) => (week[day]?.length ?? 0) > 0))
  return [
    open.length ? calendar.says.days({ days: open.map(sayRow).join(form.says.listed) }) : calendar.says.noDay,
    calendar.says[opens],
    dates.length ? calendar.says.dates({ count: dates.length }) : '',
  ]
    .filter(Boolean)
    .join(form.says.also)
}

/** The weekdays on which it is open, those that follow each other together. */
function daysInRows(isOpen: readonly boolean[]): number[][] {
  const rows: number[][] = []
  for (const [day, open] of isOpen.entries()) {
    if (!open) continue
    const last = rows.slice(-1)[0]
    if (last?.slice(-1)[0] === day - 1) last.push(day)
    else rows.push([day])
  }
  return rows
}

function sayRow(days: readonly number[]): string {
  const names = days.map((day) => sayWeekday(day, 'short'))
  const [from = '', to = ''] = [names[0], names.slice(-1)[0]]
  return names.length > 2 ? sayRange({ from, to }) : names.join(words().setup.form.says.listed)
}

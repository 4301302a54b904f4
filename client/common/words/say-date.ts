// Calendar dates in words. A date belongs to no time zone, so none is needed to say it.

import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import { type Language, localeOf } from '../../../shared/languages.ts'
import { language } from './words.ts'

/** A Monday: the names of the other weekdays are counted from it. */
const MONDAY = '2026-11-23'
const DAY = { month: 'short', day: 'numeric', weekday: 'short' } as const

/** A date such as `2026-11-23` with its weekday, and with its year where that is another than that of `today`. */
export function sayDate(date: string, today: string, inLanguage: Language = language()): string {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  return said(date, isThisYear ? DAY : { ...DAY, year: 'numeric' }, inLanguage)
}

/** The name of a weekday; 0 is Monday. */
export function sayWeekday(
  index: number,
  weekday: 'long' | 'short' = 'long',
  inLanguage: Language = language(),
): string {
  return said(daysAfter(MONDAY, index), { weekday }, inLanguage)
}

function said(date: string, parts: Intl.DateTimeFormatOptions, inLanguage: Language): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(localeOf(inLanguage), { ...parts, timeZone: 'UTC' })
}

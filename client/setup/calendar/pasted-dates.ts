// Reads dates as people paste them: one date or one range a line, as a holiday notice or a spreadsheet has them.

import { daysAfter, daysIn, isDate } from '../../../shared/day/nouns/dates.ts'
import { halfWidth } from '../../../shared/day/nouns/typed.ts'

/** Why a line was not read. */
export type WrongLine = {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
  readonly why: 'no-date' | 'no-such-date' | 'backwards' | 'too-long'
}

export interface PastedDates {
  /** Each once, in order. */
  readonly dates: readonly string[]
  readonly wrong: readonly WrongLine[]
}

/** Days of the longest range that is read: nobody shuts for longer by mistake, as in a range with a wrong year. */
export const LONGEST_RANGE = 62

/** What may stand between the two dates of a range. */
const TO = '(?:~|-{1,2}|至|到|to|until|al?|hasta|إلى|الى)'
const MONTH_DAY = '\\d{1,2}月\\d{1,2}[日号號]?'
const WITH_YEAR = `\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年${MONTH_DAY})`
const ANY = `(?:${WITH_YEAR}|${MONTH_DAY})`
/** A day of the week behind a date, in brackets or in Chinese. */
const WEEKDAY = '(?:\\s*(?:\\([^()\\d]{1,12}\\)|(?:周|週|星期|礼拜)[一二三四五六日天]))?'
const LINE = new RegExp(`^(${ANY})${WEEKDAY}(?:\\s*${TO}\\s*(${ANY}|\\d{1,2}[日号號])${WEEKDAY})?$`, 'i')

/**
 * The dates of a text. One without a year is the next of its kind from `today` on. `today`: the date at the site, such as
 * `2026-11-23`.
 */
export function pastedDates(text: string, today: string): PastedDates {
  const dates = new Set<string>()
  const wrong: WrongLine[] = []
  text.split(/\r?\n/).forEach((typed, index) => {
    const line = cleaned(typed)
    if (!line) return
    const read = datesIn(line, today)
    if (typeof read === 'string') wrong.push({ line: index + 1, text: typed.trim().slice(0, 60), why: read })
    else for (const date of read) dates.add(date)
  })
  return { dates: [...dates].sort(), wrong }
}

/** In half width, with one sign for every dash, and without the comma or semicolon of a list. */
function cleaned(typed: string): string {
  return halfWidth(typed)
    .replace(/[\u301C\uFE4F]/g, '~')
    .replace(/\s+/g, ' ')
    .replace(/[,;、]\s*$/, '')
    .trim()
}

function datesIn(line: string, today: string): string[] | WrongLine['why'] {
  const [, first, last] = LINE.exec(line) ?? []
  if (!first) return 'no-date'
  const from = dateOf(first, today)
  if (!from) return 'no-such-date'
  if (!last) return [from]
  const to = dateOf(last, from)
  if (!to) return 'no-such-date'
  if (to < from) return 'backwards'
  const length = daysIn({ from, to })
  if (length > LONGEST_RANGE) return 'too-long'
  return Array.from({ length }, (_, days) => daysAfter(from, days))
}

/** A date with its year; `after`: what is left out is as on this date or on the next of that kind. Null: it does not exist. */
function dateOf(text: string, after: string): string | null {
  const [year = 0, month = 0, day = 0] = numbersIn(text)
  if (text.match(/\d+/g)?.length === 3) return existing(year, month, day)
  const [thisYear = 0, thisMonth = 0] = after.split('-').map(Number)
  // only a day: the end of a range in the same month
  if (!text.includes('月')) return existing(thisYear, thisMonth, year)
  const [there, next] = [existing(thisYear, year, month), existing(thisYear + 1, year, month)]
  return there !== null && there >= after ? there : next
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}

function existing(year: number, month: number, day: number): string | null {
  const date = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
  return isDate(date) ? date : null
}

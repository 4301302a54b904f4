// The opening hours on a poster: those of each weekday, and the special days that come next.

import { html, type TemplateResult } from 'lit'
import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Timetable } from '../../../shared/day/nouns/timetable.ts'
import type { Language } from '../../../shared/languages.ts'
import { dateIn } from '../../common/time/date-in.ts'
import { now } from '../../common/time/site-time.ts'
import { sayDate, sayWeekday } from '../../common/words/say-date.ts'
import { runsOf } from '../calendar/runs.ts'
import { type WeekRow, weekRows } from '../calendar/week-rows.ts'
import { sayLastNumber, sayRange, saySpans } from '../say-calendar.ts'
import { inEachLanguage } from './sheet-words.ts'

/** A poster hangs for weeks: special days that are further away are on the phone, and on the next poster. */
const DAYS = 31
const MOST = 2
/** The room of a line, in hundredths of the sheet's width. */
const LINE = { height: 4.6, most: 2.1 }

/** `width`: of each line, in hundredths of the sheet's width. */
export function openingTimes(site: Site, languages: readonly Language[], width: number): TemplateResult[] {
  const { hours, calendar, timeZone } = site
  if (hours)
    return [
      html`<p>${inEachLanguage(languages, (_, text) => text.hours(hours), { width, height: 7, most: 2.6 })}</p>`,
    ]
  if (!calendar) return []
  const today = dateIn(timeZone, now())
  return [...weekRows(calendar).map((row) => sayRow(row)), ...specialDays(calendar, today)].map(
    (say) => html`<p>${inEachLanguage(languages, say, { width, ...LINE })}</p>`,
  )
}

/** `Mon to Fri 08:00–12:00, 14:00–18:00 last number 17:30`. */
function sayRow({ from, to, spans }: WeekRow): (language: Language) => string {
  return (language) => {
    const [first, last] = [sayWeekday(from, 'short', language), sayWeekday(to, 'short', language)]
    const days = from === to ? first : sayRange({ from: first, to: last }, language)
    return [days, saySpans(spans, language), sayLastNumber(spans, language)].filter(Boolean).join(' ')
  }
}

function specialDays(calendar: Timetable, today: string): ((language: Language) => string)[] {
  const until = daysAfter(today, DAYS)
  return runsOf(calendar.dates ?? [], null)
    .filter(({ from, to }) => to >= today && from <= until)
    .slice(0, MOST)
    .map(({ from, to, like }) => (language) => {
      const [first, last] = [sayDate(from, today, language), sayDate(to, today, language)]
      const dates = from === to ? first : sayRange({ from: first, to: last }, language)
      return [dates, saySpans(like.spans, language), like.note ? textIn(like.note, language) : '']
        .filter(Boolean)
        .join(' ')
    })
}

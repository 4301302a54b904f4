// Says when a site opens, shuts and takes its break. A view says it as of its own time, and may be shown for hours: what is
// over by now is left out.

import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Ahead } from '../../../shared/day/views/ahead.ts'
import type { Language } from '../../../shared/languages.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { dateIn } from '../time/date-in.ts'
import { sayDate } from './say-date.ts'
import { sayTime } from './say-time.ts'
import { language } from './words.ts'

/** What is ahead at a site, with the zone of its times. */
export interface AheadOf {
  readonly ahead: Ahead
  readonly timeZone: string
}

/** The break that it has at that time; null: none. */
export function breakNow({ ahead: { pause } }: AheadOf, at: number): Ahead['pause'] {
  return pause && pause.from <= at && at < pause.to ? pause : null
}

/**
 * What is next, in a sentence: "Lunch break: back at 14:00", "Closes today at 18:00. Opens tomorrow at 08:00". Empty where nothing
 * is known.
 */
export function sayAhead(of: AheadOf, at: number, inLanguage: Language = language()): string {
  const { timeZone: zone } = of
  const { shuts, pause } = of.ahead
  const words = aheadWords[inLanguage]
  const now = breakNow(of, at)
  if (now)
    return words.pauseNow({ note: sayBreak(now, zone, inLanguage), time: sayTime(now.to, zone, inLanguage) })
  const isLater = pause !== null && pause.from > at
  const said = [
    isLater ? sayLater(pause, zone, inLanguage) : '',
    shuts !== null && shuts > at ? words.shuts(saidOf(shuts, at, zone, inLanguage)) : '',
    sayOpens(of, at, inLanguage),
  ].filter(Boolean)
  return said.length ? said.reduce((before, next) => words.both({ before, next })) : ''
}

/** When it opens next, in a sentence; empty: not known. */
export function sayOpens(
  { ahead: { opens }, timeZone }: AheadOf,
  at: number,
  inLanguage: Language = language(),
): string {
  if (opens === null || opens <= at) return ''
  return aheadWords[inLanguage].opens(saidOf(opens, at, timeZone, inLanguage))
}

/** The spans of a day, each as a range: `08:00–12:00, 14:00–18:00`. */
export function saySpansOn(
  spans: readonly Stretch[],
  zone: string,
  inLanguage: Language = language(),
): string {
  const words = aheadWords[inLanguage]
  if (spans.length === 0) return words.shut
  const time = (at: number) => sayTime(at, zone, inLanguage)
  return spans.map(({ from, to }) => words.span({ from: time(from), to: time(to) })).join(words.listed)
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function sayLater(pause: NonNullable<Ahead['pause']>, zone: string, inLanguage: Language): string {
  return aheadWords[inLanguage].pauseNext({
    note: sayBreak(pause, zone, inLanguage),
    from: sayTime(pause.from, zone, inLanguage),
    to: sayTime(pause.to, zone, inLanguage),
  })
}

function saidOf(ms: number, at: number, zone: string, inLanguage: Language): { when: string; time: string } {
  return { when: sayDay(ms, at, zone, inLanguage), time: sayTime(ms, zone, inLanguage) }
}

/** The name of a break: the site's own, or what a break at that time is called. */
function sayBreak(
  { from, note }: { from: number; note: Text | null },
  zone: string,
  inLanguage: Language,
): string {
  if (note) return textIn(note, inLanguage)
  const begins = sayTime(from, zone, 'en')
  return aheadWords[inLanguage][begins >= NOON.from && begins <= NOON.to ? 'noon' : 'rest']
}

/** A break that begins within these times is one for lunch. */
const NOON = { from: '10:30', to: '14:00' }

/** Today, tomorrow, or the date. */
function sayDay(ms: number, at: number, zone: string, inLanguage: Language): string {
  const [date, today] = [dateIn(zone, ms), dateIn(zone, at)]
  const { today: isToday, tomorrow } = aheadWords[inLanguage]
  if (date === today) return isToday
  return date === daysAfter(today, 1) ? tomorrow : sayDate(date, today, inLanguage)
}

// Figures as the reader's language writes them.

import { localeOf } from '../../shared/languages.ts'
import { language, words } from '../common/words/words.ts'

export function sayCount(count: number | null): string {
  return count === null ? words().overview.notYet : count.toLocaleString(localeOf(language()))
}

/**
 * Seconds as minutes, rounded as in the spreadsheet: to a tenth below ten, else to whole minutes. Less than one minute
 * is said in words.
 */
export function sayMinutes(seconds: number | null): string {
  const { minutes, notYet } = words().overview
  if (seconds === null) return notYet
  if (seconds > 0 && seconds < 60) return words().figures.underMinute
  return minutes({ count: roundedMinutes(seconds) })
}

/** Minutes, rounded to a tenth below ten, else to whole ones. */
export function roundedMinutes(seconds: number): number {
  const minutes = Math.round(seconds / 6) / 10
  return minutes < 10 ? minutes : Math.round(seconds / 60)
}

/** The time of a walk or a service: in seconds, and from three minutes on in minutes. */
export function saySpan(seconds: number | null): string {
  const { seconds: said, notYet } = words().overview
  if (seconds === null) return notYet
  return seconds < 180 ? said({ count: seconds }) : sayMinutes(seconds)
}

export function sayLong(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  const { overview } = words()
  if (minutes < 60) return overview.minutes({ count: minutes })
  return overview.hoursAndMinutes({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** The clock time at which an hour of the figures begins. */
export function sayHour(from: string): string {
  return from.slice('2026-11-23T'.length, '2026-11-23T08:00'.length)
}

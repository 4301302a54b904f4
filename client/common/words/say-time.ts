// Times in words, in the site's time zone. They are the server's times; convert a time of the device's clock with
// `fromDevice` first.

import { type Language, localeOf } from '../../../shared/languages.ts'
import { now, siteZone } from '../time/site-time.ts'
import { language } from './words.ts'

const MINUTES = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { month: 'short', day: 'numeric' } as const

/** A time of day as the reader's language writes it, to the minute. */
export function sayTime(at: number, zone = siteZone(), inLanguage: Language = language()): string {
  return new Date(at).toLocaleTimeString(localeOf(inLanguage), { ...MINUTES, timeZone: zone })
}

/** The same, with the date where it was another day. */
export function sayWhen(at: number, zone = siteZone()): string {
  if (isToday(at, zone)) return sayTime(at, zone)
  return `${new Date(at).toLocaleDateString(localeOf(language()), { ...DAY, timeZone: zone })} ${sayTime(at, zone)}`
}

/** To the second, with the date where it was another day. */
export function sayToTheSecond(at: number, inLanguage: Language, zone = siteZone()): string {
  return new Date(at).toLocaleString(localeOf(inLanguage), {
    ...(isToday(at, zone) ? {} : DAY),
    ...MINUTES,
    second: '2-digit',
    timeZone: zone,
  })
}

/** The date with its year, and the time. */
export function sayInFull(at: number, inLanguage: Language, zone = siteZone()): string {
  return new Date(at).toLocaleString(localeOf(inLanguage), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  })
}

function isToday(at: number, zone: string | undefined): boolean {
  const dateOf = (time: number) => new Date(time).toLocaleDateString('en', { timeZone: zone })
  return dateOf(at) === dateOf(now())
}

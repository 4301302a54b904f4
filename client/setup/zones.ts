// Time zones in words, with their present offset from UTC.

import { localeOf } from '../../shared/languages.ts'
import { language } from '../common/words/words.ts'

/** The zone that most sites are in. */
export const USUAL_ZONE = 'Asia/Shanghai'

/** Every zone that the browser knows, the usual one first; a small list where it cannot list them. */
export function zones(): string[] {
  const listing = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] }
  const known = listing.supportedValuesOf?.('timeZone') ?? FEW
  return [USUAL_ZONE, ...known.filter((zone) => zone !== USUAL_ZONE)]
}

/** For a browser without a list: the zone of Chinese sites, and some others. */
const FEW = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Singapore',
  'UTC',
]

/** A zone's name in words and its offset from UTC at that time, such as `中国标准时间 UTC+8`; its own name where it has no other. */
export function sayZone(zone: string, at: number): string {
  try {
    const named = nameOf(zone, at)
    const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
    const name = /^GMT/.test(named) ? city : named
    return `${name} ${sayOffset(minutesAhead(zone, at))}`
  } catch {
    return zone
  }
}

/** Whether the device's clock shows another time than the site's zone. */
export function isElsewhere(zone: string, at: number): boolean {
  try {
    return minutesAhead(zone, at) !== minutesAhead(undefined, at)
  } catch {
    return false
  }
}

function nameOf(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(localeOf(language()), {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** Computed from the clock of the zone: browsers before 2021 cannot tell an offset. */
function minutesAhead(zone: string | undefined, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    ...(zone ? { timeZone: zone } : {}),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map(
    (unit) => Number(parts.find(({ type }) => type === unit)?.value),
  )
  return Math.round(Date.UTC(year, month - 1, day, hour, minute) / 60_000) - Math.floor(at / 60_000)
}

function sayOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

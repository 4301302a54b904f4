// Moments in every time zone, half of them near a change of its clocks.

import fc from 'fast-check'
import { isoAt } from '../../../shared/day/nouns/calendar.ts'
import { HOUR, SECOND } from '../../kit/given.ts'

const DAY = 24 * HOUR
const FIRST = Date.UTC(2008, 0, 1)
const LAST = Date.UTC(2035, 0, 1)

/**
 * Clocks that change by half an hour, by two hours, at midnight, to a quarter-hour offset, over a whole day, and not by
 * the year.
 */
const ODD = [
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Africa/Cairo',
  'America/Santiago',
  'America/Asuncion',
  'America/Havana',
  'America/Nuuk',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Pyongyang',
  'America/Caracas',
  'Africa/Casablanca',
  'Europe/Berlin',
]
export const zones = fc.oneof(
  fc.constantFrom(...ODD),
  fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC'),
)
export const clockTimes = fc
  .oneof(
    fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '04:00', '23:30'),
    fc.nat(1439),
  )
  .map((time) => (typeof time === 'string' ? time : clockTime(time)))

/** A zone with a time, half of them within a day and a half of a change of its clocks. */
export const moments = fc
  .record({
    zone: zones,
    at: fc.integer({ min: FIRST, max: LAST }),
    near: fc.integer({ min: -36 * HOUR, max: 12 * HOUR }),
    isNear: fc.boolean(),
  })
  .map(({ zone, at, near, isNear }) => {
    const moved = isNear ? movedAfter(zone, at) : null
    return { zone, at: moved === null ? at : moved + near }
  })

/** The first time, to the second, at which a zone's offset has changed; null: not within two years. */
function movedAfter(zone: string, from: number): number | null {
  const offset = (at: number) => isoAt(zone, at).slice(19)
  const before = offset(from)
  let [same, moved] = [from, from]
  while (offset(moved) === before) {
    if (moved > from + 730 * DAY) return null
    same = moved
    moved += 20 * DAY
  }
  while (moved - same > SECOND) {
    const middle = Math.floor((same + moved) / 2 / SECOND) * SECOND
    if (middle <= same) break
    if (offset(middle) === before) same = middle
    else moved = middle
  }
  return moved
}

export function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

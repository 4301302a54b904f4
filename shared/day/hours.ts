// Opening hours: until when residents are given numbers.

import { minutesAt, minutesOf } from './calendar.ts'
import type { Day } from './model.ts'

/**
 * Whether residents are given numbers at a time in milliseconds: the day is open and the last number's time has not
 * come. A day that serves past midnight counts its hours from its own start. A marshal may still give a number.
 */
export function givesNumbers(day: Day, at: number): boolean {
  if (day.state !== 'open') return false
  const { hours, timeZone, dayStart } = day.site
  if (!hours) return true
  const sinceStart = (clockTime: number) => (clockTime - minutesOf(dayStart) + 1440) % 1440
  return sinceStart(minutesAt(timeZone, at)) < sinceStart(minutesOf(hours.lastNumber))
}

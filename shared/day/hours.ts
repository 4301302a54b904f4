// Opening hours: until when a day gives numbers.

import { lastBefore } from './calendar.ts'
import type { Day } from './model.ts'
import type { Site } from './site.ts'

/**
 * Whether residents are given numbers at a time in milliseconds: the day is open and the last number's time has not
 * come, which is the last such time before the day's end: past midnight where it serves past midnight. A marshal may
 * still give a number.
 */
export function givesNumbers(day: Day, at: number): boolean {
  return isGiving(day, at) && at < givenUntil(day)
}

/** Whether a marshal may give a number then. A day whose end has come and was not noticed yet is over. */
export function isGiving(day: Day, at: number): boolean {
  return day.state === 'open' && at < day.endsAt
}

/** Asking the calendar costs more than deciding a command does, and every view asks. */
const known = new WeakMap<Site, { endsAt: number; until: number }>()

function givenUntil({ site, endsAt }: Day): number {
  if (!site.hours) return Number.POSITIVE_INFINITY
  const before = known.get(site)
  if (before?.endsAt === endsAt) return before.until
  const until = lastBefore(site.timeZone, endsAt, site.hours.lastNumber)
  known.set(site, { endsAt, until })
  return until
}

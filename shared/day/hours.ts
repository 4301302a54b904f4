// Opening hours: until when a day gives numbers.

import { lastBefore } from './calendar.ts'
import { isUnderWay } from './find.ts'
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

/** Whether the day is over by a clock that is far ahead, and that nobody has said to be right; null: there is none. */
export function mayBeOver(day: Day, unbelieved: number | null): boolean {
  return unbelieved !== null && isPastEnd(day, unbelieved)
}

/** Whether the day's end has come at a time in milliseconds, and was not noticed yet. */
export function isPastEnd(day: Day, at: number): boolean {
  return isUnderWay(day) && at >= day.endsAt
}

/** When the site opens on that day, in milliseconds; the beginning of time where it has not said. */
export function opensAt(day: Day): number {
  return hoursOf(day)?.from ?? Number.NEGATIVE_INFINITY
}

/** When the site shuts on that day, in milliseconds; never where it has not said. */
export function shutsAt(day: Day): number {
  return hoursOf(day)?.to ?? Number.POSITIVE_INFINITY
}

interface Opening {
  readonly endsAt: number
  readonly from: number
  readonly to: number
  readonly until: number
}

/** Asking the calendar costs more than deciding a command does, and every view asks. */
const known = new WeakMap<Site, Opening>()

function hoursOf({ site, endsAt }: Day): Opening | null {
  if (!site.hours) return null
  const before = known.get(site)
  if (before?.endsAt === endsAt) return before
  const at = (clockTime: string) => lastBefore(site.timeZone, endsAt, clockTime)
  const { from, to, lastNumber } = site.hours
  const opening = { endsAt, from: at(from), to: at(to), until: at(lastNumber) }
  known.set(site, opening)
  return opening
}

function givenUntil(day: Day): number {
  return hoursOf(day)?.until ?? Number.POSITIVE_INFINITY
}

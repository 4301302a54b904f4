// The hours of a day as the clock on the site's wall strikes them.

import { minutesAt } from './calendar.ts'

const MINUTE = 60_000
const HOUR_MINUTES = 60

/**
 * When each hour begins that has something of `from` to `to` in it, in milliseconds. An hour begins when the wall clock
 * shows a full one: where it is put back, two hours bear the same name; where it is put forward, one is not there.
 */
export function wallHours(timeZone: string, from: number, to: number): number[] {
  const starts: number[] = []
  let next = hourOf(timeZone, from)
  while (next <= to) {
    starts.push(next)
    next = hourAfter(timeZone, next)
  }
  return starts
}

/** When the hour that begins at `start` ends. */
export function hourAfter(timeZone: string, start: number): number {
  const next = start + HOUR_MINUTES * MINUTE
  const over = pastHour(timeZone, next)
  if (over === 0) return next
  // a few zones move their clocks by half an hour, onto a full hour or over one
  const struck = next - over * MINUTE
  return struck > start && pastHour(timeZone, struck) === 0 ? struck : next + (HOUR_MINUTES - over) * MINUTE
}

/** When the hour began that a time falls into. */
function hourOf(timeZone: string, at: number): number {
  let start = at - (at % MINUTE)
  // where the clock was moved by half an hour in between, going back this far does not reach a full hour
  for (let past = pastHour(timeZone, start); past > 0; past = pastHour(timeZone, start))
    start -= past * MINUTE
  return start
}

/**
 * The index of the hour that a time falls into, among hours given by their beginnings. A time before the first hour
 * belongs to the first.
 */
export function hourIndex(starts: readonly number[], at: number): number {
  let index = starts.length - 1
  while (index > 0 && (starts[index] ?? 0) > at) index--
  return index
}

function pastHour(timeZone: string, at: number): number {
  return minutesAt(timeZone, at) % HOUR_MINUTES
}

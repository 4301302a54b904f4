// Work in time slices. Whatever goes through a whole log is a generator: a test or a script runs it at once, and a
// server gives the event loop to others after each slice.

import type { Recorded } from './recorded.ts'

/** Yields after each slice, and returns the result of the work. */
export type Sliced<Result> = Generator<void, Result>

/** Events in one slice: to fold them takes one or two milliseconds. */
export const EVENTS_A_SLICE = 250

/** Runs all slices at once. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const slice = work.next()
    if (slice.done) return slice.value
  }
}

/** Calls `each` for every line, a slice's worth at a time. */
export function* eachLine(log: Iterable<Recorded>, each: (line: Recorded) => void): Sliced<void> {
  let lines = 0
  for (const line of log) {
    each(line)
    lines += 1
    if (lines % EVENTS_A_SLICE === 0) yield
  }
}

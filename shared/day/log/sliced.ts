// Work that can be put down between two slices. Whatever goes through a whole log is written as a generator: a test or a
// script does it at once, and a server lets everybody else have the event loop after each slice.

import type { Recorded } from './recorded.ts'

/** Yields after each slice, and returns what the work came to. */
export type Sliced<Result> = Generator<void, Result>

/** Events of one slice: one or two milliseconds of reading them into a day. */
export const EVENTS_A_SLICE = 250

/** Does all of it now. */
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

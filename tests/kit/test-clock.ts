// A clock that stands still until a test lets time pass.

import type { Clock } from '../../server/clock.ts'
import { MORNING } from './given.ts'

export interface TestClock extends Clock {
  /** Lets this many milliseconds pass. Timers that fall due on the way ring, in their order. */
  pass(ms: number): void
  /** Puts the machine's clock ahead by this many milliseconds, and leaves it untrusted. */
  doubt(by: number): void
}

export function testClock(start = MORNING): TestClock {
  let now = start
  let ahead = 0
  let timers: { at: number; then: () => void }[] = []
  return {
    now: () => now,
    after(ms, then) {
      const timer = { at: now + Math.max(0, ms), then }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    notBefore(at) {
      now = Math.max(now, at)
    },
    unbelieved: () => (ahead > 0 ? now + ahead : null),
    believe() {
      now += ahead
      ahead = 0
    },
    doubt(by) {
      ahead = by
    },
    pass(ms) {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.then()
      }
      now = end
    },
  }
}

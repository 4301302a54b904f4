// Not more often than that: at once when it is time, else once when it is.

import type { Clock } from '../clock.ts'

export interface Pace {
  /** Asks for it to be done. Asking again before it is done changes nothing. */
  mark(): void
  stop(): void
}

/** Does `act` when it is marked, at most once in `every` milliseconds. */
export function paced(clock: Clock, every: number, act: () => void): Pace {
  let last = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  return {
    mark() {
      if (cancel) return
      // a clock that was put back must not make anybody wait longer
      const wait = Math.min(every, last + every - clock.now())
      if (wait <= 0) run()
      else cancel = clock.after(wait, run)
    },
    stop() {
      cancel?.()
      cancel = null
    },
  }

  function run(): void {
    cancel = null
    last = clock.now()
    act()
  }
}

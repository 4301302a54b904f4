// A timer that is only ever moved forward: it rings at the earliest time that it was given.

import type { Clock } from '../clock.ts'

export interface Timer {
  /** Rings at that time, unless it rings sooner. A time that has passed is not waited for. */
  by(at: number): void
  stop(): void
}

export function timer(clock: Clock, ring: () => void): Timer {
  let due = Number.POSITIVE_INFINITY
  let cancel: (() => void) | null = null

  return {
    by(at) {
      if (at >= due || at <= clock.now()) return
      stop()
      due = at
      cancel = clock.after(at - clock.now(), () => {
        due = Number.POSITIVE_INFINITY
        ring()
      })
    },
    stop,
  }

  function stop(): void {
    cancel?.()
    due = Number.POSITIVE_INFINITY
  }
}

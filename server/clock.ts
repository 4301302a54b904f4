// Now, and after. Everything that waits asks this, so that tests bring a clock of their own.

export interface Clock {
  /** Milliseconds since the epoch. Never less than the last time it was asked. */
  now(): number
  /** Calls `then` once, `ms` milliseconds from now, unless the returned function is called first. */
  after(ms: number, then: () => void): () => void
  /** Goes on from this time, in milliseconds since the epoch, where it is behind it: a day's log says it has been. */
  notBefore(at: number): void
}

/** The two clocks of a machine, in milliseconds: the one on the wall, that people set, and one that only runs on. */
export interface Hands {
  wall(): number
  running(): number
}

/** setTimeout counts milliseconds in 32 bits; a longer wait would fire at once. */
const LONGEST = 2 ** 31 - 1
/** A difference between the two hands of more than so many milliseconds is a step that somebody made. */
const STEP = 1000
/** Milliseconds for which a step forward must last: a clock that is put right again at once must not age a day. */
const ADOPTED_AFTER = 60_000
/** A log that is further ahead than a day was not written by a clock that was put back by hours. */
const MOST_AHEAD = 24 * 3_600_000

export const machineClock: Clock = steadyClock({ wall: Date.now, running: () => performance.now() })

/**
 * A clock that never runs backwards. When the wall's clock is put back, it goes on from where it was, at its own pace,
 * until the process starts again or the wall's clock has caught up; a step forward is adopted after a minute.
 */
export function steadyClock({ wall, running }: Hands): Clock {
  let lastWall = wall()
  let lastRunning = running()
  let ahead = 0
  let steppedAt = lastRunning

  return {
    now,
    after(ms, then) {
      const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST))
      return () => clearTimeout(timer)
    },
    notBefore(at) {
      const behind = at - now()
      if (behind > 0 && behind <= MOST_AHEAD) ahead += behind
    },
  }

  function now(): number {
    const [onWall, ran] = [wall(), running()]
    const step = onWall - lastWall - (ran - lastRunning)
    if (Math.abs(step) > STEP) {
      ahead -= step
      steppedAt = ran
    }
    if (ahead < 0 && ran - steppedAt >= ADOPTED_AFTER) ahead = 0
    lastWall = onWall
    lastRunning = ran
    return onWall + ahead
  }
}

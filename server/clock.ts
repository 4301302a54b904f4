// Now, and after. Everything that waits asks this, so that tests bring a clock of their own.

export interface Clock {
  /** Milliseconds since the epoch. Never less than the last time it was asked. */
  now(): number
  /** Calls `then` once, `ms` milliseconds from now, unless the returned function is called first. */
  after(ms: number, then: () => void): () => void
  /** Goes on from this time, in milliseconds since the epoch, where it is behind it: a day's log says it has been. */
  notBefore(at: number): void
  /**
   * What the clock on the wall says, in milliseconds since the epoch, while it is ahead of this one by more than an hour and not
   * believed yet; null: it is believed.
   */
  unbelieved(): number | null
  /** Somebody who looks at a watch has said that the clock on the wall is right. */
  believe(): void
}

/** A machine's own clock, which at a start may be ahead of what the data knows. */
export interface SteadyClock extends Clock {
  /**
   * Goes on from this time at a start, in milliseconds since the epoch: the newest that the data knows. The wall's clock
   * is believed when it is within an hour of it, after ten minutes, or when somebody has said that it is right.
   */
  startAfter(known: number): void
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
/** Milliseconds by which the clock on the wall may be ahead of the data at a start and be believed at once. Nobody is asked about less. */
export const BELIEVED_AHEAD = 3_600_000
/** Milliseconds after which it is believed all the same: after a power cut, a router takes several minutes until it reaches a time server. */
export const HELD_FOR = 10 * 60_000
/** A log that is further ahead than a day was not written by a clock that was put back by hours. */
const MOST_AHEAD = 24 * 3_600_000

export const machineClock = steadyClock({ wall: Date.now, running: () => performance.now() })

/**
 * A clock that never runs backwards. When the wall's clock is put back, it goes on from where it was, at its own pace,
 * until the process starts again or the wall's clock has caught up; a step forward is adopted after a minute.
 * A start is such a step too, and a longer one: no one was there to see it.
 */
export function steadyClock({ wall, running }: Hands): SteadyClock {
  let lastWall = wall()
  let lastRunning = running()
  let ahead = 0
  let steppedAt = lastRunning
  let latest = Math.floor(lastWall)
  /** Until when a start is held, by the clock that only runs on; null: it is not. */
  let heldUntil: number | null = null

  return {
    now,
    startAfter(known) {
      lastWall = wall()
      lastRunning = running()
      if (lastWall - known <= BELIEVED_AHEAD) return
      ahead = known - lastWall
      heldUntil = lastRunning + HELD_FOR
      // what was asked before the data was read has written nothing
      latest = Math.floor(known)
    },
    believe() {
      // a step of just now is meant too
      now()
      believe()
    },
    unbelieved() {
      now()
      return -ahead > BELIEVED_AHEAD ? lastWall : null
    },
    after: setTimer,
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
    if (heldUntil !== null) {
      if (-ahead <= BELIEVED_AHEAD || ran >= heldUntil) believe()
    } else if (ahead < 0 && ran - steppedAt >= ADOPTED_AFTER) ahead = 0
    lastWall = onWall
    lastRunning = ran
    // a correction by less than a step; whole, as stores keep it
    latest = Math.max(latest, Math.floor(onWall + ahead))
    return latest
  }

  /** A clock on the wall that is behind is no more believed than in a process that runs. */
  function believe(): void {
    heldUntil = null
    ahead = Math.max(0, ahead)
  }
}

function setTimer(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST))
  return () => clearTimeout(timer)
}

/** A clock that goes by another's, such as that of a database which several machines share. */
export interface SharedClock extends Clock {
  /** It was `at` there, in milliseconds since the epoch; to ask took `roundTrip` milliseconds, and ended just now. */
  set(at: number, roundTrip: number): void
}

/** Goes by the machine's own time until it is told another. However the machine's clock is set after that, it is not asked. */
export function sharedClock(
  hands: Hands = { wall: Date.now, running: () => performance.now() },
): SharedClock {
  let offset = hands.wall() - hands.running()
  const wall = () => hands.running() + offset
  let steady = steadyClock({ wall, running: hands.running })
  let isSet = false

  return {
    now: () => steady.now(),
    after: (ms, then) => steady.after(ms, then),
    notBefore: (at) => steady.notBefore(at),
    unbelieved: () => steady.unbelieved(),
    believe: () => steady.believe(),
    set(at, roundTrip) {
      const measured = at + roundTrip / 2 - hands.running()
      // what the way there and back may have taken more on one side is no reason to turn
      if (isSet && Math.abs(measured - offset) <= roundTrip / 2) return
      offset = measured
      // nothing was done by the machine's own time yet
      if (!isSet) steady = steadyClock({ wall, running: hands.running })
      isSet = true
    },
  }
}

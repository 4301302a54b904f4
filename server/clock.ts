// The time now, and timers. Everything that waits asks this clock, so that tests can bring one of their own.

export interface Clock {
  /** Milliseconds since the epoch. Never less than at the last call. */
  now(): number
  /** Calls `then` once, `ms` milliseconds from now, unless the returned function is called first. */
  after(ms: number, then: () => void): () => void
  /** Moves on to this time, in milliseconds since the epoch, if the clock is behind it: a day's log proves that it has been. */
  notBefore(at: number): void
  /**
   * The time of the system clock, in milliseconds since the epoch, while it is more than an hour ahead of this one and
   * not trusted yet; null: it is trusted.
   */
  unbelieved(): number | null
  /** A person has looked at a watch and said that the system clock is right. */
  believe(): void
}

/** A machine's own clock. At a start it may be ahead of the newest time in the data. */
export interface SteadyClock extends Clock {
  /**
   * Continues at a start from the newest time in the data, in milliseconds since the epoch. The system clock is trusted
   * when it is within an hour of it, after ten minutes, or when a person has said that it is right.
   */
  startAfter(known: number): void
}

/** The two clocks of a machine, in milliseconds: the system clock, which people set, and a monotonic one. */
export interface Hands {
  wall(): number
  running(): number
}

/** setTimeout counts milliseconds in 32 bits: a longer wait would end at once. */
const LONGEST = 2 ** 31 - 1
/** If the two clocks drift apart by more than this, in milliseconds, somebody has set the system clock. */
const STEP = 1000
/** How long a step forward must last, in milliseconds: a clock that is corrected at once must not age a day. */
const ADOPTED_AFTER = 60_000
/**
 * How far the system clock may be ahead of the data at a start and still be trusted at once, in milliseconds. Nobody is
 * asked about a smaller difference.
 */
export const BELIEVED_AHEAD = 3_600_000
/**
 * After how many milliseconds it is trusted in any case: after a power cut, a router takes several minutes to reach a
 * time server.
 */
export const HELD_FOR = 10 * 60_000
/** If a log is more than a day ahead, the reason is not a clock that was put back by some hours. */
const MOST_AHEAD = 24 * 3_600_000

export const machineClock = steadyClock({ wall: Date.now, running: () => performance.now() })

/**
 * A clock that never runs backwards. When the system clock is put back, this one continues at its own pace until the
 * process restarts or the system clock has caught up. It adopts a step forward after a minute. A start is treated as
 * such a step, with a longer delay, since no process saw what happened before.
 */
export function steadyClock({ wall, running }: Hands): SteadyClock {
  let lastWall = wall()
  let lastRunning = running()
  let ahead = 0
  let steppedAt = lastRunning
  let latest = Math.floor(lastWall)
  /** Until when the time is held back after a start, by the monotonic clock; null: it is not. */
  let heldUntil: number | null = null

  return {
    now,
    startAfter(known) {
      lastWall = wall()
      lastRunning = running()
      if (lastWall - known <= BELIEVED_AHEAD) return
      ahead = known - lastWall
      heldUntil = lastRunning + HELD_FOR
      // calls before the data was read have written nothing
      latest = Math.floor(known)
    },
    believe() {
      // a step that was made just now is confirmed too
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
    // a correction smaller than a step; stores keep whole milliseconds
    latest = Math.max(latest, Math.floor(onWall + ahead))
    return latest
  }

  /** A system clock that is behind is ignored, as it is while the process runs. */
  function believe(): void {
    heldUntil = null
    ahead = Math.max(0, ahead)
  }
}

function setTimer(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST))
  return () => clearTimeout(timer)
}

/** A clock that follows another one, such as that of a database which several machines share. */
export interface SharedClock extends Clock {
  /** The other clock showed `at`, in milliseconds since the epoch; asking took `roundTrip` milliseconds and ended just now. */
  set(at: number, roundTrip: number): void
}

/**
 * Starts with the machine's time and follows the other clock from the first answer on. After that it ignores changes of
 * the machine's clock.
 */
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
      // the difference may come from the network alone, so it is no reason to correct the clock
      if (isSet && Math.abs(measured - offset) <= roundTrip / 2) return
      offset = measured
      // nothing has been written with the machine's own time yet
      if (!isSet) steady = steadyClock({ wall, running: hands.running })
      isSet = true
    },
  }
}

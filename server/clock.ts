// Now, and after. Everything that waits asks this, so that tests bring a clock of their own.

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls `then` once, `ms` milliseconds from now, unless the returned function is called first. */
  after(ms: number, then: () => void): () => void
}

/** setTimeout counts milliseconds in 32 bits; a longer wait would fire at once. */
const LONGEST = 2 ** 31 - 1

export const machineClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST))
    return () => clearTimeout(timer)
  },
}

// A made-up hour of calls: each desk calls its next as soon as it is through with the last, and nobody has to wait for people.

import { chanceOf, lognormal } from '../waits/chance.ts'

/** What stands at a desk from a moment on, in milliseconds; the numbers that stood there before are finished. */
export interface Turn {
  readonly at: number
  readonly desk: string
  readonly numbers: readonly string[]
  readonly firstCall: number
}

export interface Pace {
  readonly desks: number
  /** Seconds from one call of a desk to its next, in the mean. */
  readonly seconds: number
  /** Numbers that a call brings. */
  readonly people: number
}

/** In the order of time. The same for the same seed. */
export function turnsOf({ desks, seconds, people }: Pace, lasts: number, seed: number): Turn[] {
  const chance = chanceOf(seed)
  const free = Array.from({ length: desks }, (_, index) => ({
    desk: `${index + 1}`,
    at: chance() * seconds * 1000,
  }))
  const turns: Turn[] = []
  for (let count = 0; ; count += people) {
    const next = free.reduce((a, b) => (b.at < a.at ? b : a))
    if (next.at > lasts) return turns
    const numbers = Array.from({ length: people }, (_, index) => numberOf(count + index + 1))
    turns.push({ at: next.at, desk: next.desk, numbers, firstCall: count + 1 })
    // no two people take the same time, and few take very long
    next.at += 1000 * Math.max(0.4 * seconds, lognormal(chance, seconds, 0.3))
  }
}

function numberOf(count: number): string {
  return `A${String(((count - 1) % 999_999) + 1).padStart(3, '0')}`
}

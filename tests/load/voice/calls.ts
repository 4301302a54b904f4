// A simulated hour of calls: each desk calls its next as soon as it has finished the last, and never has to wait for
// people.

import { chanceOf, lognormal } from '../waits/chance.ts'

/** The numbers at a desk from a moment on, in milliseconds; the numbers before them are finished. */
export interface Turn {
  readonly at: number
  readonly desk: string
  readonly numbers: readonly string[]
  readonly firstCall: number
}

export interface Pace {
  readonly desks: number
  /** Mean seconds from one call of a desk to its next. */
  readonly seconds: number
  /** Numbers in each call. */
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
    // the times of people differ, and few are very long
    next.at += 1000 * Math.max(0.4 * seconds, lognormal(chance, seconds, 0.3))
  }
}

function numberOf(count: number): string {
  return `A${String(((count - 1) % 999_999) + 1).padStart(3, '0')}`
}

// The wait in a queue to which one comes only later. Until then it grows and shrinks by chance, and never below nothing: its
// length is taken to be a Brownian motion that is reflected at 0 (J. M. Harrison, Brownian Motion and Stochastic Flow
// Systems, 1985). So the wait is more than what is left of it on average, since a desk that has had nobody to serve cannot
// make up for that.

import { below, type Guess, guessOf, laterOf } from './guess.ts'

/** The desks of a queue, and those who come there before somebody. */
export interface Clear {
  /** When all of those are called. */
  readonly at: Guess
  /** Milliseconds until those are called who wait there now. */
  readonly queue: number
  readonly desks: number
}

/** The points at which a tail is added up, and how many deviations beyond its middle. */
const POINTS = 24
const BEYOND = 4

/** When somebody is called who comes to a queue at that time. */
export function calledAfter(comes: Guess, clear: Clear): Guess {
  const { at, queue, desks } = clear
  const later = laterOf(comes, at)
  const deviation = Math.sqrt(comes.variance + at.variance)
  if (deviation === 0) return later
  // with several desks one seldom waits at all while they have little to do (H. Sakasegawa, 1977)
  const load = Math.min(1, at.mean / Math.max(1, comes.mean))
  const waits = load ** (Math.sqrt(2 * (desks + 1)) - 1)
  const wait = waits * reflected(queue, at.mean - queue - comes.mean, deviation)
  const more = Math.max(0, comes.mean + wait - later.mean)
  return guessOf(later.mean + more, later.variance + more ** 2)
}

/** The mean of such a motion that begins at `from` and would go by `drift`, give or take `deviation`. */
function reflected(from: number, drift: number, deviation: number): number {
  const end = from + drift
  const step = (Math.max(0, end) + BEYOND * deviation) / POINTS
  let sum = 0
  for (let n = 0; n <= POINTS; n++) {
    const x = n * step
    const back = below((-x - end) / deviation)
    const again = back > 0 ? Math.exp((2 * drift * x) / deviation ** 2) * back : 0
    const tail = Math.min(1, below((end - x) / deviation) + again)
    sum += n === 0 || n === POINTS ? tail / 2 : tail
  }
  return sum * step
}

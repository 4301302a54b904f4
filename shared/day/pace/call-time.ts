// How long a call lasts, and how sure that is, by the sums that a day has learnt. Times are milliseconds.
//
// A call is taken to last (a + b × people) × the desk's factor × the queue's factor: a and b are those of a weighted
// least-squares line through the calls.

import type { Pace } from '../nouns/pace.ts'

/** The squared relative error of one call, as a first guess: taking a sample varies by half its mean (38 ± 19 s in the demonstration). */
export const FIRST_CV2 = 0.25

/**
 * The sums over calls fade by two thirds within half an hour, since a crew may become faster or tired. One call takes
 * away no more than one part in sixty, since fewer than sixty calls say too little.
 */
const MEMORY = 30 * 60_000
const LEAST_CALLS = 60

/** The share of the sums over calls that remains when the next call ends at this time. */
export function keepOf({ at: last }: Pace, at: number): number {
  return Math.max(1 - 1 / LEAST_CALLS, Math.exp(Math.min(0, last - at) / MEMORY))
}

/**
 * Before the first call, this many calls without a slip are assumed: one slip at an opening makes waits 2 % shorter.
 */
const SLIPLESS_CALLS = 40

/**
 * The share of calls in which somebody is served, from 0 to 1. A slip is a call that takes no time of a desk, although
 * its number no longer waits.
 */
export function shareServed({ calls, slips = 0 }: Pace): number {
  return 1 - slips / (calls + slips + SLIPLESS_CALLS)
}

/** How long a call lasts at a usual desk: `perCall + perPerson × people`. `cv2`: the squared relative error of a call of one person. */
export interface CallTime {
  readonly perCall: number
  readonly perPerson: number
  readonly cv2: number
}

/**
 * The factor for the squared relative error of a call, from one person to this many people: what differs between people
 * evens out, what they have in common does not.
 */
export function unevenness(people: number): number {
  return 0.25 + 0.75 / Math.max(1, people)
}

/** The first guess of the error of a call weighs as much as this many calls: two regular calls do not prove a regular site. */
const IRREGULAR_CALLS = 4
/**
 * The relative error of the pace that remains after any number of calls, since the pace changes while people wait.
 */
const STRAYS = 0.03

/** The first guess of the share of a call that is proportional to its people. */
const BY_PERSON = 0.5
/** This guess weighs as much as this many calls whose sizes vary by as much as their mean. */
const BY_PERSON_CALLS = 3

/** The least-squares line through the calls so far. */
export function callTimeOf(pace: Pace): CallTime {
  const mean = pace.ms / pace.calls
  const people = pace.people / pace.calls
  const spread = Math.max(0, pace.peopleSquared - pace.people * people)
  const together = pace.peopleMs - pace.people * mean
  const weight = BY_PERSON_CALLS * people * people
  const slope = (together + (weight * BY_PERSON * mean) / people) / (spread + weight)
  const perPerson = Math.min(mean / people, Math.max(0, slope))
  return { perCall: mean - perPerson * people, perPerson, cv2: pace.errors / pace.calls }
}

/**
 * The first guess of the pace is a little more certain than its weight of two calls: sites of a kind differ by about 28
 * %, and two calls leave an error of 35 %. For its certainty it counts as this many more calls.
 */
const GUESS_SURER = 1.3

/** The squared relative error of the mean length of future calls. */
export function paceDoubtOf({ calls, errors }: Pace): number {
  return (
    (errors + IRREGULAR_CALLS * FIRST_CV2) / (calls + IRREGULAR_CALLS) / (calls + GUESS_SURER) +
    STRAYS * STRAYS
  )
}

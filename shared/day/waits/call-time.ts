// How long a call lasts, and how sure that is, by the sums that a day has learnt. Times are milliseconds.
//
// A call is taken to last (a + b × people) × the desk's factor × the queue's factor: a and b are those of a weighted
// least-squares line through the calls.

import type { Pace } from '../pace.ts'
import type { Site } from '../site.ts'

/**
 * Milliseconds that a desk needs for one person, as a first guess. Testing: between the 36 s that the field reports where all
 * goes well and the 60 s that Macau planned with. Vaccination: 5,000 people a day at 15 desks. Hall: a guess, which soon weighs little.
 */
const FIRST = { testing: 40_000, vaccination: 110_000, hall: 300_000 } as const
/** The first guess weighs as much as this many calls. */
const FIRST_CALLS = 2
/** The squared relative error of one call, as a first guess: taking a sample varies by half its mean (38 ± 19 s in the demonstration). */
const FIRST_CV2 = 0.25
/** Milliseconds of a break, as a first guess: a meal, and the way there and back. */
const FIRST_BREAK = 40 * 60_000
/** What an earlier day has learnt weighs as much as this many calls of today. */
const EARLIER_CALLS = 10

/** What an earlier day, or the first guess, knows of who leaves weighs as much as this much waiting: ten tickets for half an hour. */
const EARLIER_WAITS = 5 * 3_600_000
/** Tickets that leave within that much waiting, as a first guess: nearly everybody who has come for a test stays. */
const FIRST_LEFT = 0.5
/** Milliseconds that a marshal needs to look up and tap Next, as a first guess. */
const FIRST_REACTION = 10_000

/**
 * The sums over calls fade by two thirds within half an hour, since a crew may become faster or tired; but by no more than
 * one part in sixty at a call, since fewer than sixty calls say too little.
 */
const MEMORY = 30 * 60_000
const LEAST_CALLS = 60

/** The share of its sums over calls that a pace keeps when the next call ends, at this time. */
export function keepOf({ at: last }: Pace, at: number): number {
  return Math.max(1 - 1 / LEAST_CALLS, Math.exp(Math.min(0, last - at) / MEMORY))
}

/** The pace of a site of this kind on its first day, before its first call. */
export function firstPace(kind: Site['kind']): Pace {
  const ms = FIRST[kind]
  return {
    calls: FIRST_CALLS,
    people: FIRST_CALLS,
    peopleSquared: FIRST_CALLS,
    ms: FIRST_CALLS * ms,
    peopleMs: FIRST_CALLS * ms,
    at: 0,
    breakMs: FIRST_BREAK,
    errors: FIRST_CALLS * FIRST_CV2,
    left: FIRST_LEFT,
    waitedMs: EARLIER_WAITS,
    reactionMs: FIRST_REACTION,
    spread: 1,
  }
}

/** The pace that a day hands on to the next: what it has learnt, with less weight. It is rounded, since it is written to the log. */
export function handedOn(pace: Pace): Pace {
  const calls = Math.min(1, EARLIER_CALLS / pace.calls)
  const waits = Math.min(1, EARLIER_WAITS / pace.waitedMs)
  return {
    calls: short(pace.calls * calls),
    people: short(pace.people * calls),
    peopleSquared: short(pace.peopleSquared * calls),
    ms: Math.round(pace.ms * calls),
    peopleMs: Math.round(pace.peopleMs * calls),
    errors: short(pace.errors * calls),
    at: pace.at,
    breakMs: Math.round(pace.breakMs),
    left: short(pace.left * waits),
    waitedMs: Math.round(pace.waitedMs * waits),
    reactionMs: Math.round(pace.reactionMs),
    // as a factor, half as far from 1: what surprised people yesterday may not happen today
    spread: short(Math.sqrt(pace.spread)),
  }
}

function short(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

/** As many calls without a slip are assumed before the first: one slip at an opening makes waits 2 % shorter. */
const SLIPLESS_CALLS = 40

/** The share of calls in which somebody is served, from 0 to 1. A slip takes no time of a desk, and yet its number waits no longer. */
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
 * By this the squared relative error of a call of one person is multiplied for a call of so many: what is each person's own
 * evens out, what they have in common does not.
 */
export function unevenness(people: number): number {
  return 0.25 + 0.75 / Math.max(1, people)
}

/** The first guess of the error of a call weighs as much as this many calls: two regular calls do not prove a regular site. */
const IRREGULAR_CALLS = 4
/** The relative error of the pace that remains however many calls there were, since the pace changes while people wait. */
const STRAYS = 0.03

/** Of the time of a call, the share that is proportional to its people, as a first guess. */
const BY_PERSON = 0.5
/** That guess weighs as much as so many calls whose sizes vary by as much as their mean. */
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
 * The first guess of the pace is a little surer than the two calls that it weighs: sites of a kind differ by about 28 %, and two
 * calls leave an error of 35 %. Here it counts as so many more calls.
 */
const GUESS_SURER = 1.3

/** The squared relative error of the pace: of how long calls will last on average from now on. */
export function paceDoubtOf({ calls, errors }: Pace): number {
  return (
    (errors + IRREGULAR_CALLS * FIRST_CV2) / (calls + IRREGULAR_CALLS) / (calls + GUESS_SURER) +
    STRAYS * STRAYS
  )
}

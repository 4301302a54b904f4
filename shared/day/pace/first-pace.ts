// The pace that a day begins with: a first guess, or what an earlier day has handed on.

import type { Pace } from '../nouns/pace.ts'
import type { Site } from '../nouns/site.ts'
import { FIRST_CV2 } from './call-time.ts'

/**
 * Milliseconds that a desk needs for one person, as a first guess. Testing: between the 36 s that the field reports where all
 * goes well and the 60 s that Macau planned with. Vaccination: 5,000 people a day at 15 desks. Hall: a guess, which soon weighs little.
 */
const FIRST = { testing: 40_000, vaccination: 110_000, hall: 300_000 } as const
/** The first guess weighs as much as this many calls. */
const FIRST_CALLS = 2
/** Milliseconds of a break, as a first guess: a meal, and the way there and back. */
const FIRST_BREAK = 40 * 60_000
/** What an earlier day has learnt weighs as much as this many calls of today. */
const EARLIER_CALLS = 10

/**
 * What an earlier day, or the first guess, says about people who leave weighs as much as this much waiting: ten tickets
 * for half an hour.
 */
const EARLIER_WAITS = 5 * 3_600_000
/** Tickets that leave within that much waiting, as a first guess: nearly everybody who has come for a test stays. */
const FIRST_LEFT = 0.5
/** Milliseconds that a marshal needs to look up and tap Next, as a first guess. */
const FIRST_REACTION = 10_000

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

/**
 * The pace that a day hands on to the next day: what it has learnt, with less weight. It is rounded, since it is
 * written to the log.
 */
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
    // as a factor it is half as far from 1: a surprise of yesterday may not happen today
    spread: short(Math.sqrt(pace.spread)),
  }
}

function short(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

// What a day has learnt about how fast it goes. Plain numbers of a fixed count, so that a day stays bounded and one
// day can hand them on to the next. Times are milliseconds.
//
// What one call takes a desk is modelled as (a + b × people) × the desk's factor × the queue's factor. The sums below
// are those of a weighted least-squares line through the calls, the late ones weighing most.

import * as v from 'valibot'
import type { Site } from '../site.ts'

/** A weight is one call's worth. */
const sum = v.number()

export const Pace = v.object({
  calls: sum,
  people: sum,
  peopleSquared: sum,
  ms: sum,
  peopleMs: sum,
  /** When the last call ended. */
  at: v.number(),
  /** For how long a desk is closed that opens again. */
  breakMs: v.number(),
  /** Of (what a call took / what was expected − 1)², over what `unevenness` makes of its people. */
  errors: sum,
  /** Tickets that left while they waited, and how long everybody waited for whom waiting has ended. */
  left: sum,
  waitedMs: sum,
  /** From when a desk is free and somebody is there until that somebody is called. */
  reactionMs: v.number(),
  /** How much wider, or narrower, ranges must be than the model says to hold four waits in five. */
  spread: v.number(),
  /** How far apart forecasts and the head of the line were, and how far what came was on the head's side; both fade. */
  head: v.optional(v.object({ seen: v.number(), agreed: v.number() })),
})
export type Pace = v.InferOutput<typeof Pace>

/**
 * Milliseconds of a desk for one person before anybody was served. Testing: between the field's 36 s when all is
 * smooth and the 60 s that Macau planned with. Vaccination: 5,000 a day at 15 desks. Hall: a guess, soon forgotten.
 */
const FIRST = { testing: 40_000, vaccination: 110_000, hall: 300_000 } as const
/** Calls that the first guess weighs. */
const FIRST_CALLS = 2
/** Of the squared relative error of one call: samples vary by half their mean (38 s in the demo, ± 19 s); what varies more shows at once. */
const FIRST_CV2 = 0.25
/** A meal, with the way there and back. */
const FIRST_BREAK = 40 * 60_000
/** What an earlier day knows of another: as much as this many of its own calls. */
const EARLIER_CALLS = 10

/** Time of waiting that an earlier day, or a first guess, speaks for: five hours of one ticket's, or half an hour of ten's. */
const EARLIER_WAITS = 5 * 3_600_000
/** Who has come for a test stays: half a ticket in that time. */
const FIRST_LEFT = 0.5
/** A marshal looks up and taps Next. */
const FIRST_REACTION = 10_000

/** How long, in milliseconds, and for how many calls at least, what was seen counts: shifts change within hours. */
const MEMORY = 60 * 60_000
const LEAST_CALLS = 30

/** The share that is left of what calls have taught once the next has ended, at this time. */
export function keepOf({ at: last }: Pace, at: number): number {
  return Math.max(1 - 1 / LEAST_CALLS, Math.exp(Math.min(0, last - at) / MEMORY))
}

/** What is assumed of a site of this kind that has no earlier day. */
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

/** What a day hands on to the next: what it knows, with less weight. Rounded, since it stands in the log. */
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
    // yesterday's surprises are half of today's
    spread: short(Math.sqrt(pace.spread)),
  }
}

function short(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

/** What a call takes a usual desk: `perCall + perPerson × people`, and of a call of one the square of its relative error. */
export interface CallTime {
  readonly perCall: number
  readonly perPerson: number
  readonly cv2: number
}

/** Errors of several people even out, but for what they share: the squared error of a call beside that of one person's. */
export function unevenness(people: number): number {
  return 0.25 + 0.75 / Math.max(1, people)
}

/** Calls that the first guess of how irregular they are weighs here: two that took as long as expected prove nothing. */
const IRREGULAR_CALLS = 4
/** How far a pace strays from what it was, beyond what the count of its calls says. */
const STRAYS = 0.03

/** Before the calls say so, this share of their time goes by the person. */
const BY_PERSON = 0.5
/** Calls of mixed size, in units of their squared mean, that this guess weighs. */
const BY_PERSON_CALLS = 3

/** The line through the calls so far. */
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

/** The square of the relative error of the pace itself: of what calls take on average from now on. */
export function paceDoubtOf({ calls, errors }: Pace): number {
  return (errors + IRREGULAR_CALLS * FIRST_CV2) / (calls + IRREGULAR_CALLS) / calls + STRAYS * STRAYS
}

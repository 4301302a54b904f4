// When a visit of several steps is over, as people are told it.

import * as v from 'valibot'
import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Ticket } from '../nouns/ticket.ts'
import type { Guess } from './guess.ts'
import { Z80 } from './range.ts'
import { restOfVisit, wholeVisit } from './rest-of-visit.ts'
import type { Waits } from './wait.ts'

const MINUTE = 60_000
/** A range as wide as this is told in steps of five minutes: nobody plans their day by more than that. */
const WIDE = 10 * MINUTE
const FIVE = 5 * MINUTE

/** Times in milliseconds since the epoch, in whole minutes, by the clock on the wall. */
export const DoneBy = v.nullable(
  v.object({
    /** Four visits in five are over from the minute `low` to the minute `high`. */
    low: v.number(),
    high: v.number(),
    /** The mean. */
    about: v.number(),
  }),
)
export type DoneBy = v.InferOutput<typeof DoneBy>

/**
 * When the visit of a ticket will be over. Null where it does not wait, is not called and sits in no room, and where no open desk draws
 * from one of the queues that it still has to go through.
 */
export function doneByOf(day: Day, ticket: Ticket, at: number, waits: Waits): DoneBy {
  const guess = restOfVisit(day, ticket, at, waits)
  if (!guess) return null
  const onTheWall = (own: number) => at + own / ownTime(day, 1)
  const [low, high] = endsOf(guess).map(onTheWall) as [number, number]
  const about = rounded(onTheWall(guess.mean), MINUTE)
  // rounded to five minutes, a range that begins now would begin in the past
  const now = Math.floor(at / MINUTE) * MINUTE
  if (high - low >= WIDE) return { low: Math.max(now, rounded(low, FIVE)), high: rounded(high, FIVE), about }
  // a minute lasts until the next: a range of whole minutes would be wider than it needs to be if its end were rounded as well
  const first = rounded(low, MINUTE)
  return { low: first, high: Math.max(first, Math.floor(high / MINUTE) * MINUTE), about }
}

function rounded(time: number, to: number): number {
  return Math.round(time / to) * to
}

/** Whole minutes. Four visits in five last from `low` to `high`; `about` is their mean. */
export const VisitTime = v.object({ low: v.number(), high: v.number(), about: v.number() })
export type VisitTime = v.InferOutput<typeof VisitTime>

/**
 * How long the visit lasts of whoever takes a number in this queue now, in the day's own minutes. Null where no open desk
 * draws from one of the queues of their way.
 */
export function visitFrom(day: Day, queue: Queue, waits: Waits): VisitTime | null {
  const guess = wholeVisit(day, queue, waits)
  if (!guess) return null
  const [low, high] = endsOf(guess)
  const inMinutes = (time: number) => Math.round(time / MINUTE)
  return { low: inMinutes(low), high: inMinutes(high), about: inMinutes(guess.mean) }
}

/** The ends of the range that holds four times of five. */
function endsOf({ mean, variance }: Guess): [number, number] {
  const half = Z80 * Math.sqrt(variance)
  return [Math.max(0, mean - half), mean + half]
}

// The counts of a queue, a desk, an hour, a member of staff or a site: the same for each. Sums of counts are exact; for
// times see `spread.ts`.

import * as v from 'valibot'
import { DOOR, type Door } from './door.ts'
import { HELPED, type Helped } from './helped.ts'
import { addSpread, addSpreading, noSpans, Spread, type Spreading, spreadOf } from './spread.ts'
import { MOST_INSIDE, STAYS, type Stay } from './stays.ts'

/** Tickets, unless it says otherwise. A ticket that was taken is served, or has left, or is unserved, or is open still. */
export const COUNTED = [
  /** Numbers given. */
  'taken',
  /** People on them. */
  'people',
  /** Called at least once, and not taken back. */
  'called',
  'served',
  'peopleServed',
  /** Left before they were served, or were removed from the queue. */
  'left',
  /** Still there when the day ended. */
  'unserved',
  /** Not over yet: only on a day that is still under way. */
  'open',
  /** How often somebody was called and did not come. */
  'missed',
  /** How often somebody was put back into the queue. */
  'returned',
  /** How often somebody was moved to another queue. */
  'moved',
] as const
export type Counted = (typeof COUNTED)[number]

/** Sums. */
const EVERY = [...COUNTED, ...DOOR, ...STAYS, ...HELPED] as const

/**
 * Three times: from the number to the call; from the call to the arrival, where one was noted; and from the arrival, or
 * else from the call, to the end of the service.
 */
export const TIMES = ['waited', 'walked', 'atDesk'] as const
export type Timed = (typeof TIMES)[number]

const some = v.optional(v.number())
/** The counts as they are stored: a zero is left out. */
export const Counts = v.object({
  taken: some,
  people: some,
  called: some,
  served: some,
  peopleServed: some,
  left: some,
  unserved: some,
  open: some,
  missed: some,
  returned: some,
  moved: some,
  checked: some,
  turnedAway: some,
  turnedAwayFever: some,
  turnedAwayCode: some,
  turnedAwayNoMask: some,
  turnedAwayNotToday: some,
  turnedAwayOther: some,
  observed: some,
  entered: some,
  mostInside: some,
  counselled: some,
  visited: some,
  waited: v.optional(Spread),
  walked: v.optional(Spread),
  atDesk: v.optional(Spread),
})
export type Counts = v.InferOutput<typeof Counts>

/** The counts while they grow. */
export type Counting = Record<Counted | Door | Stay | Helped | typeof MOST_INSIDE, number> &
  Record<Timed, Spreading>

export function nothingCounted(): Counting {
  return {
    taken: 0,
    people: 0,
    called: 0,
    served: 0,
    peopleServed: 0,
    left: 0,
    unserved: 0,
    open: 0,
    missed: 0,
    returned: 0,
    moved: 0,
    checked: 0,
    turnedAway: 0,
    turnedAwayFever: 0,
    turnedAwayCode: 0,
    turnedAwayNoMask: 0,
    turnedAwayNotToday: 0,
    turnedAwayOther: 0,
    observed: 0,
    entered: 0,
    mostInside: 0,
    counselled: 0,
    visited: 0,
    waited: noSpans(),
    walked: noSpans(),
    atDesk: noSpans(),
  }
}

export function addCounts(to: Counting, counts: Counts): void {
  for (const name of EVERY) to[name] += counts[name] ?? 0
  to.mostInside = Math.max(to.mostInside, counts.mostInside ?? 0)
  for (const name of TIMES) {
    const spread = counts[name]
    if (spread) addSpread(to[name], spread)
  }
}

export function addCounting(to: Counting, from: Counting): void {
  for (const name of EVERY) to[name] += from[name]
  to.mostInside = Math.max(to.mostInside, from.mostInside)
  for (const name of TIMES) addSpreading(to[name], from[name])
}

export function countsOf(counting: Counting): Counts {
  const counts: Counts = {}
  for (const name of [...EVERY, MOST_INSIDE] as const) if (counting[name] > 0) counts[name] = counting[name]
  for (const name of TIMES) if (counting[name].n > 0) counts[name] = spreadOf(counting[name])
  return counts
}

// Which of several queues is next at a desk, and what share of its calls each gets. The order of calls, the forecast of
// waits and the record of moves all ask here.
//
// A queue has a level: 0, or as a green lane 1 to 3. While a level and any below it wait, a desk calls one of that level,
// then `mix` of those below, among which the next level down goes first in the same way. So each level gets a share of the
// calls, and no queue waits for ever.

import { MOST_LEVEL, type QueueSettings } from './queue-settings.ts'
import { MOST_MIX, type Site } from './site.ts'

/** What `mix` is where a site does not say: priority, other, other. */
export const USUAL_MIX = 2

/** A desk's calls to lower levels since the last one to level 1, to level 2 and so on. Counted up to `MOST_MIX`. */
export type SinceLevels = readonly number[]

/** As if every green lane's turn had come: a desk's first call goes to the highest level. */
export const allDue: SinceLevels = Array.from({ length: MOST_LEVEL }, () => MOST_MIX)

export function levelOf({ priority, level = 1 }: Pick<QueueSettings, 'priority' | 'level'>): number {
  return priority ? level : 0
}

/** Calls to lower levels between two calls to a higher one, while both wait. */
export function mixOf({ mix = USUAL_MIX }: Pick<Site, 'mix'>): number {
  return mix
}

/** Which of the levels that wait is called next; undefined where none waits. */
export function nextLevel(waiting: Iterable<number>, since: SinceLevels, mix: number): number | undefined {
  const levels = fromHighest(waiting)
  return levels.find((level, n) => n === levels.length - 1 || (since[level - 1] ?? 0) >= mix)
}

/** The counts after one more call, to this level. */
export function sinceAfter(since: SinceLevels, level: number): SinceLevels {
  return since.map((count, n) => {
    const counted = n + 1
    if (counted === level) return 0
    return counted > level ? Math.min(count + 1, MOST_MIX) : count
  })
}

/** The share of the calls to a level and those below it that goes to the level itself while all of them wait. */
export function ownShare(mix: number): number {
  return 1 / (mix + 1)
}

/** The share of a desk's calls that each of these levels gets while all of them wait. */
export function sharesOf(levels: Iterable<number>, mix: number): ReadonlyMap<number, number> {
  const sorted = fromHighest(levels)
  let rest = 1
  return new Map(
    sorted.map((level, n) => {
      const share = n < sorted.length - 1 ? rest * ownShare(mix) : rest
      rest -= share
      return [level, share]
    }),
  )
}

/** Whether a ticket that was put back by a number of calls comes now, before those who stand in its line. */
export function isBack(after: number, calls: number): boolean {
  return after <= calls
}

/** Each level once. */
export function fromHighest(levels: Iterable<number>): number[] {
  return [...new Set(levels)].sort((a, b) => b - a)
}

// How many people a site has served in the last hour, by parts of an hour, so that it is known also while its day is not
// in memory.

import * as v from 'valibot'

/** The length of a part in milliseconds, and the number of parts in an hour. */
const PART = 5 * 60_000
const PARTS = 12

/** The people served in each part, the last part last: the number of the part since the epoch, and the count. */
export const Lately = v.array(v.tuple([v.number(), v.number()]))
export type Lately = readonly (readonly [number, number])[]

/**
 * The counts with this many more people served at a time in milliseconds, or fewer where a service is taken back. At
 * most the parts of one hour are kept.
 */
export function withServed(lately: Lately, at: number, people: number): Lately {
  const part = partOf(at)
  const before = lately.find(([one]) => one === part)?.[1] ?? 0
  const others = lately.filter(([one]) => one !== part)
  const count = Math.max(0, before + people)
  const all = count > 0 ? [...others, [part, count] as const] : others
  return all.sort(([a], [b]) => a - b).slice(-PARTS)
}

/** People served in the hour before a time in milliseconds, at least those of the last 55 minutes. */
export function servedLately(lately: Lately, at: number): number {
  const now = partOf(at)
  return lately.reduce((sum, [part, people]) => (part > now - PARTS && part <= now ? sum + people : sum), 0)
}

/** The counts with every service `by` milliseconds earlier. `by` is rounded to whole parts of an hour. */
export function movedEarlier(lately: Lately, by: number): Lately {
  return lately.map(([part, people]) => [part - Math.round(by / PART), people])
}

function partOf(at: number): number {
  return Math.floor(at / PART)
}

// How many people a site has served lately, by parts of an hour, so that it can be told also when its day is not at hand.

import * as v from 'valibot'

/** Milliseconds of a part, and the parts of an hour. */
const PART = 5 * 60_000
const PARTS = 12

/** People by part, the last part last: which part of all time it is, and how many were served in it. */
export const Lately = v.array(v.tuple([v.number(), v.number()]))
export type Lately = readonly (readonly [number, number])[]

/** With so many more people served at a time in milliseconds; fewer where it is taken back. At most an hour's parts are kept. */
export function withServed(lately: Lately, at: number, people: number): Lately {
  const part = partOf(at)
  const before = lately.find(([one]) => one === part)?.[1] ?? 0
  const others = lately.filter(([one]) => one !== part)
  const count = Math.max(0, before + people)
  const all = count > 0 ? [...others, [part, count] as const] : others
  return all.sort(([a], [b]) => a - b).slice(-PARTS)
}

/** People served in the hour before a time in milliseconds: at the least in the last 55 minutes of it. */
export function servedLately(lately: Lately, at: number): number {
  const now = partOf(at)
  return lately.reduce((sum, [part, people]) => (part > now - PARTS && part <= now ? sum + people : sum), 0)
}

/** The same people, served `by` milliseconds earlier; `by` is rounded to whole parts of an hour. */
export function movedEarlier(lately: Lately, by: number): Lately {
  return lately.map(([part, people]) => [part - Math.round(by / PART), people])
}

function partOf(at: number): number {
  return Math.floor(at / PART)
}

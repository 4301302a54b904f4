// How many residents may join in one step of the pass. When more join than can arrive in that time, somebody has passed
// the code on to people elsewhere. Joins then stop until a marshal, who sees who is there, allows them again.

import { joinsAt, PASS_STEP } from '../nouns/join-count.ts'
import type { Day } from '../nouns/model.ts'
import type { Site } from '../nouns/site.ts'

/**
 * Parties a minute where the site sets no limit: twice the thousand phones in one step that every site must bear.
 */
const LEAST = 4_000
/**
 * Parties a minute for each desk: a hundred times what a desk serves, so that it matters only for a very large site.
 */
const PER_DESK = 400

/** The most joins that a site expects in one step; null where it needs no pass and sets no limit. */
export function joinsPerStep({ footfall, presence, desks }: Site): number | null {
  if (footfall === undefined && presence === 'open') return null
  return Math.ceil(((footfall ?? Math.max(LEAST, PER_DESK * desks.length)) * PASS_STEP) / 60_000)
}

/** Whether residents get no numbers until a marshal lets them. */
export function areJoinsStopped({ joins }: Day): boolean {
  return joins.stoppedAt !== null
}

/** Whether one more join fills the step, so that the next ones have to wait for a marshal. */
export function fillsStep(day: Day, at: number): boolean {
  const most = joinsPerStep(day.site)
  return most !== null && at >= day.joins.allowedUntil && joinsAt(day, at) + 1 >= most
}

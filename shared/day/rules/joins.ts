// How many residents may join in one step of the pass. More than can come in that time did not come: their code was passed
// on. Then joins stop until a marshal, who sees who is there, lets them go on.

import { joinsAt, PASS_STEP } from '../nouns/join-count.ts'
import type { Day } from '../nouns/model.ts'
import type { Site } from '../nouns/site.ts'

/** Parties a minute where the site does not say: twice the thousand phones in one step that any site must bear. */
const LEAST = 4_000
/** Parties a minute for each desk: a hundred times what a desk serves, so that only a very large site has more. */
const PER_DESK = 400

/** Joins of which a site thinks that they can happen in a step; null where there is no pass and it does not say. */
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

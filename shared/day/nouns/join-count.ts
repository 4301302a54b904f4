// How many residents have joined in the present step of the pass.

import type { Day } from './model.ts'

/** Milliseconds for which a code is shown, and over which joins are counted. */
export const PASS_STEP = 30_000

/** Residents' joins of the step that `at` falls in, so far. */
export function joinsAt({ joins }: Pick<Day, 'joins'>, at: number): number {
  return joins.step === stepOf(at) ? joins.count : 0
}

/** The count with one more join. */
export function withJoin(day: Pick<Day, 'joins'>, at: number): Day['joins'] {
  return { ...day.joins, step: stepOf(at), count: joinsAt(day, at) + 1 }
}

function stepOf(at: number): number {
  return Math.floor(at / PASS_STEP)
}

// How wide ranges must be to hold four waits in five: learnt from each call, since no model knows all that goes on.

import type { Ticket } from '../model.ts'

const MINUTE = 60_000
/** A miss widens by this and a hit narrows by a quarter of it: that settles where four in five are hits. */
const WIDER = 0.016
const NARROWER = WIDER / 4
/** Bounds, so that one bad hour neither drowns the next in doubt nor a good one makes it sure of itself. */
const NARROWEST = 0.5
const WIDEST = 2.5

/** The spread after a ticket was called: online quantile estimation, as in adaptive conformal inference. */
export function spreadAfter(spread: number, { told, takenAt }: Ticket, at: number): number {
  // nobody can be told of less than a minute, so that says nothing of the width
  if (!told || told.high <= 1) return spread
  const waited = (at - takenAt) / MINUTE
  const isInside = waited >= told.low && waited <= told.high
  return Math.min(WIDEST, Math.max(NARROWEST, spread * Math.exp(isInside ? -NARROWER : WIDER)))
}

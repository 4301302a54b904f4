// How wide ranges must be to hold four waits in five: learnt from each call, since no model knows all that goes on.

import type { Ticket } from '../model.ts'
import type { Trust } from './told.ts'

const MINUTE = 60_000
/** What is to be inside, of all who are told something. */
const AIM = 0.8
/**
 * In whole minutes the shortest waits cannot be held less than nearly always. As much as that is too much over the last
 * hour, the others are held less, but no less than this.
 */
const LEAST_AIM = 0.76
/** Calls that the aim itself weighs beside those of the last hour, so that the first few do not move it. */
const AIM_CALLS = 20
/** A miss widens by this, and a hit narrows by as much as settles where the aim is met. */
const WIDER = 0.016
/** Bounds, so that one bad hour neither drowns the next in doubt nor a good one makes it sure of itself. */
const NARROWEST = 0.55
const WIDEST = 3

/**
 * The spread after a ticket was called: online quantile estimation, as in adaptive conformal inference. `trust`: of those
 * called in the last hour, how many waited as long as they were told.
 */
export function spreadAfter(spread: number, { told, takenAt }: Ticket, at: number, trust: Trust): number {
  // there was nothing to be wide about
  if (!told || told.high === 0) return spread
  const waited = (at - takenAt) / MINUTE
  const isInside = waited >= told.low && waited <= told.high
  const aim = aimAfter(trust)
  const narrower = (WIDER * (1 - aim)) / aim
  return bounded(spread * Math.exp(isInside ? -narrower : WIDER))
}

export function bounded(spread: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, spread))
}

function aimAfter(trust: Trust): number {
  const { within, of } = trust ?? { within: 0, of: 0 }
  const excess = (within - AIM * of) / (of + AIM_CALLS)
  return Math.min(AIM, Math.max(LEAST_AIM, AIM - excess))
}

// The factor by which ranges are widened so that they hold four waits in five. Each call corrects it, since no model knows
// everything that goes on at a site.

import type { Ticket } from '../nouns/ticket.ts'
import type { Trust } from './told.ts'

const MINUTE = 60_000
/** The share of people who should wait within the range that they are told. */
const AIM = 0.8
/**
 * Ranges of whole minutes hold nearly all of the shortest waits. Where that makes the share of the last hour too high,
 * the target for the other waits is lowered, but not below this.
 */
const LEAST_AIM = 0.76
/**
 * The target weighs as much as this many calls beside those of the last hour, so that the first few calls hardly lower
 * it.
 */
const AIM_CALLS = 20
/**
 * A miss widens the ranges by this share. A hit narrows them by less, so that the factor stays where it is while the
 * target is met.
 */
const WIDER = 0.016
/** Bounds: one bad hour must not make the next hour's ranges useless, and one good hour must not make them too narrow. */
const NARROWEST = 0.55
const WIDEST = 3

/**
 * The spread after a ticket was called: online quantile estimation, as in adaptive conformal inference. `trust`: of those
 * called in the last hour, how many waited as long as they were told.
 */
export function spreadAfter(spread: number, { told, cameAt }: Ticket, at: number, trust: Trust): number {
  // a party that was told to come at once was told no range
  if (!told || told.high === 0) return spread
  const waited = (at - cameAt) / MINUTE
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

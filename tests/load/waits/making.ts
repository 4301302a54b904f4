// The parts of plans: people who come, and desks.

import { type Chance, chanceOf, exponential } from './chance.ts'
import { type Arrival, type DeskPlan, type Plan, type QueuePlan, siteOf } from './plan.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** A random day. */
export type Shape = (chance: Chance) => Plan

/** The day of a shape for this seed. */
export function planOf(shape: Shape, seed: number): Plan {
  return shape(chanceOf(seed))
}

interface Draft {
  readonly queues?: readonly QueuePlan[]
  readonly desks: readonly DeskPlan[]
  readonly arrivals: readonly Arrival[]
  readonly perCall?: number
  readonly missAfter?: number
  readonly msPerTicket: number
}

export function planWith({ queues = [{ id: 'A' }], perCall = 0, missAfter = MINUTE, ...rest }: Draft): Plan {
  return { site: siteOf(queues, rest.desks), perCall, missAfter, ...rest }
}

/** Desks that open one after the other within seconds. */
export function desksOf(count: number, until: number, queues: readonly string[] = ['A']): DeskPlan[] {
  return Array.from({ length: count }, (_, n) => ({
    id: String(n + 1),
    queues,
    open: [[n * 5 * SECOND, until]],
    away: [],
    slowness: () => 1,
  }))
}

interface Who {
  readonly queue?: string
  party?(): number
  service(people: number): number
  patience?(): number
  comes?(): boolean
}

/** People who come independently of each other, this many an hour, between two times. */
export function comingAt(
  chance: Chance,
  perHour: number,
  [from, to]: readonly [number, number],
  who: Who,
): Arrival[] {
  const arrivals: Arrival[] = []
  for (
    let at = from + exponential(chance, HOUR / perHour);
    at < to;
    at += exponential(chance, HOUR / perHour)
  ) {
    const party = who.party?.() ?? 1
    arrivals.push({
      at,
      queue: who.queue ?? 'A',
      party,
      patience: who.patience?.() ?? Number.POSITIVE_INFINITY,
      comes: who.comes?.() ?? true,
      service: who.service(party),
    })
  }
  return arrivals
}

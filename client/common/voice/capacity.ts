// How many calls the voice can say, where every desk calls at once.

import type { Site } from '../../../shared/day/site.ts'

/**
 * Seconds that a call takes in its shortest form, one language in turn with the other, by the clips of the pack: one
 * number, and a stretch of numbers. A test holds both against the pack.
 */
export const SHORTEST = { one: 2.7, stretch: 4.1 }
/** Seconds from one call of a desk to its next that no site goes below: a swab alone takes as long. */
const QUICKEST = 30

export interface Capacity {
  /** Desks that may call at once. */
  readonly desks: number
  /** Calls a minute that the voice can say. */
  readonly most: number
  /** Seconds from one call of a desk to its next with which all are heard. */
  readonly seconds: number
}

/** What the voice can say at a site; null where it keeps up with any pace. */
export function capacityOf({ desks, queues }: Pick<Site, 'desks' | 'queues'>): Capacity | null {
  const callSize = (id: string) => queues.find((queue) => queue.id === id)?.callSize ?? 1
  const round = desks.reduce(
    (sum, desk) => sum + (desk.queues.every((id) => callSize(id) > 2) ? SHORTEST.stretch : SHORTEST.one),
    0,
  )
  if (round <= QUICKEST) return null
  return {
    desks: desks.length,
    most: Math.floor((60 * desks.length) / round),
    seconds: Math.ceil(Math.round(10 * round) / 10),
  }
}

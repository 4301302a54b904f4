// How much longer calls last at one desk, or from one queue, than at the rest of the site.

import type { Day, Desk, Queue } from '../nouns/model.ts'
import type { Factor } from '../nouns/work.ts'

/** The first guess that a desk or a queue is a usual one weighs as much as this many calls. */
const DESK_WEIGHT = 12
const QUEUE_WEIGHT = 6
/** The number of recent calls of a desk or a queue that its factor is computed from, roughly. */
const OWN_CALLS = 60

export interface Factors {
  ofDesk(desk: Desk): number
  ofQueue(queue: Queue): number
}

/**
 * The factors of a day. Their mean over all desks, and over all queues, is 1: what all of them have in common belongs
 * to the pace of the site.
 */
export function factorsOf({ desks, queues, pace }: Pick<Day, 'desks' | 'queues' | 'pace'>): Factors {
  const usual = pace.ms / pace.calls
  const ofDesk = shrunk(DESK_WEIGHT * usual)
  const ofQueue = shrunk(QUEUE_WEIGHT * usual)
  const deskLevel = levelOf(
    [...desks.values()].map(({ work }) => work.factor),
    ofDesk,
  )
  const queueLevel = levelOf(
    [...queues.values()].map(({ pace: own }) => own.factor),
    ofQueue,
  )
  return {
    ofDesk: ({ work }) => ofDesk(work.factor) / deskLevel,
    ofQueue: (queue) => ofQueue(queue.pace.factor) / queueLevel,
  }
}

/** The factor after one more call. */
export function withSeen({ seen, expected }: Factor, took: number, usual: number): Factor {
  const keep = 1 - 1 / OWN_CALLS
  return { seen: seen * keep + took, expected: expected * keep + usual }
}

/** The factor, drawn towards 1. The fewer calls have been seen, the more it is drawn. */
function shrunk(weight: number): (factor: Factor) => number {
  return ({ seen, expected }) => (seen + weight) / (expected + weight)
}

function levelOf(factors: readonly Factor[], of: (factor: Factor) => number): number {
  let sum = 0
  let weights = 0
  for (const factor of factors) {
    sum += of(factor) * factor.expected
    weights += factor.expected
  }
  return weights > 0 ? sum / weights : 1
}

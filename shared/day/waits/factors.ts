// How much slower than usual a desk is, or the people of a queue, beside the rest of the site.

import type { Day, Desk, Queue } from '../model.ts'
import type { Factor } from './work.ts'

/** Usual calls that speak for a desk, or a queue, being as usual. */
const DESK_WEIGHT = 12
const QUEUE_WEIGHT = 6
/** Calls for which a desk's or a queue's own pace is remembered. */
const OWN_CALLS = 60

export interface Factors {
  ofDesk(desk: Desk): number
  ofQueue(queue: Queue): number
}

/** The factors of a day. What all desks have in common is the site's own pace and no factor. */
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

/** Drawn towards 1, as far as little has been seen. */
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

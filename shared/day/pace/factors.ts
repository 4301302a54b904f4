// How many times longer than usual calls last at one desk, or calls from one queue, beside the rest of the site.

import type { Day, Desk, Queue } from '../nouns/model.ts'
import type { Factor } from '../nouns/work.ts'

/** A desk, or a queue, is taken to be as usual: that weighs as much as so many calls. */
const DESK_WEIGHT = 12
const QUEUE_WEIGHT = 6
/** About so many of the last calls of a desk, or of a queue, are remembered for its factor. */
const OWN_CALLS = 60

export interface Factors {
  ofDesk(desk: Desk): number
  ofQueue(queue: Queue): number
}

/** The factors of a day. Their mean over all desks, and over all queues, is 1: what all have in common is the site's pace. */
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

/** The factor, drawn towards 1, and the more so the less has been seen of it. */
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

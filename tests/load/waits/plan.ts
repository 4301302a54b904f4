// The plan of a day, before the queue takes effect: who comes, how long they take, which desks are there. Times are
// milliseconds from the opening.

import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { sampleSite } from '../../kit/sample.ts'

export interface Arrival {
  readonly at: number
  readonly queue: QueueId
  readonly party: number
  /** How long they wait before they leave; infinite: they stay. */
  readonly patience: number
  /** Whether they come when they are called. */
  readonly comes: boolean
  /** Their share of a desk's time, at a desk of the usual pace. */
  readonly service: number
}

export interface DeskPlan {
  readonly id: string
  readonly queues: readonly QueueId[]
  /** The times between which it is open. */
  readonly open: readonly (readonly [number, number])[]
  /** The times when it does not call although it is open. */
  readonly away: readonly (readonly [number, number])[]
  /** How much slower than usual it is. */
  slowness(at: number): number
}

export interface Plan {
  readonly site: Site
  readonly arrivals: readonly Arrival[]
  readonly desks: readonly DeskPlan[]
  /** The time of a call in addition to that of its people. */
  readonly perCall: number
  /** How long a desk waits for a person who does not come. */
  readonly missAfter: number
  /** The true mean time of a desk for one ticket; the estimate does not get it. */
  readonly msPerTicket: number
}

export interface QueuePlan {
  readonly id: QueueId
  readonly callSize?: number
  readonly priority?: boolean
}

/** A site with these queues and desks. Its lines have no length, which would not change the waits. */
export function siteOf(
  queues: readonly QueuePlan[],
  desks: readonly Pick<DeskPlan, 'id' | 'queues'>[],
): Site {
  return sampleSite({
    presence: 'open',
    queues: queues.map(({ id, callSize = 1, priority = false }) => ({
      id,
      name: { 'zh-CN': id, en: id },
      length: 0,
      callSize,
      priority,
    })),
    desks: desks.map(({ id, queues: drawn }) => ({ id, queues: [...drawn] })),
  })
}

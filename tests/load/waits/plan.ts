// A day as it will go, before the queue has its say: who comes, how long they take, which desks are there.
// Times are milliseconds from the opening.

import type { QueueId, Site } from '../../../shared/day/nouns/site.ts'
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
  /** From when to when it is open. */
  readonly open: readonly (readonly [number, number])[]
  /** When nobody calls although it is open. */
  readonly away: readonly (readonly [number, number])[]
  /** By how much slower than usual it is. */
  slowness(at: number): number
}

export interface Plan {
  readonly site: Site
  readonly arrivals: readonly Arrival[]
  readonly desks: readonly DeskPlan[]
  /** What a call takes beside its people's own time. */
  readonly perCall: number
  /** How long a desk waits for somebody who does not come. */
  readonly missAfter: number
  /** The mean time at a desk of one ticket, for whoever could know it. */
  readonly msPerTicket: number
}

export interface QueuePlan {
  readonly id: QueueId
  readonly callSize?: number
  readonly priority?: boolean
}

/** A site with these queues and desks. Lines have no length: they would change nothing about the waits. */
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

// The plan of a day with several steps, before its queues take effect. Times are milliseconds from the opening.

import type { DeskId, QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { sampleSite } from '../../kit/sample.ts'
import type { Chance } from '../waits/chance.ts'

/** Somebody who comes to a site of several steps. */
export interface Visitor {
  readonly at: number
  /** The queue in which they take a number. */
  readonly queue: QueueId
  /** How long they take at a desk of each queue of their way. */
  readonly service: Readonly<Record<QueueId, number>>
  /** People on the number; left out: one. */
  readonly party?: number
}

export interface StepDesk {
  readonly id: DeskId
  readonly queues: readonly QueueId[]
  /** When it opens and when it closes for good; whoever is there then is served to the end. */
  readonly open: readonly [number, number]
}

export interface WayPlan {
  readonly site: Site
  readonly visitors: readonly Visitor[]
  readonly desks: readonly StepDesk[]
  /** Desks call on although whoever they serve will find no seat. */
  readonly heedless?: boolean
}

/** A random day of several steps. */
export type WayShape = (chance: Chance) => WayPlan

export interface StepPlan {
  readonly id: QueueId
  readonly desks: number
  readonly then?: readonly QueueId[]
  readonly priority?: boolean
  /** Metres of its line; left out: it has none. */
  readonly length?: number
  /** Further queues that its desks draw from. */
  readonly also?: readonly QueueId[]
  readonly room?: { readonly minutes: number; readonly seats: number }
}

/** A site with these steps, and its desks, numbered from 1 on, which are open for so long. */
export function wayOf(
  steps: readonly StepPlan[],
  until: number,
  changes: Partial<Site> = {},
): { site: Site; desks: readonly StepDesk[] } {
  const owners = steps.flatMap((step) => Array.from({ length: step.desks }, () => step))
  const desks = owners.map(({ id, also = [] }, n) => ({
    id: String(n + 1),
    queues: [id, ...also],
    open: [0, until] as const,
  }))
  const site = sampleSite({
    ...changes,
    presence: 'open',
    queues: steps.map(({ id, then, room, priority = false, length = 0 }) => ({
      id,
      name: { 'zh-CN': id, en: id },
      length,
      callSize: 1,
      priority,
      ...(then ? { then: [...then] } : {}),
      ...(room ? { room } : {}),
    })),
    desks: desks.map(({ id, queues }) => ({ id, queues })),
  })
  return { site, desks }
}

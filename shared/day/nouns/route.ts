// The way through a site: which queue comes after which. A queue that no other goes on to is an entrance.

import type { QueueId } from './ids.ts'

interface Queue {
  readonly id: QueueId
  readonly then?: readonly QueueId[] | undefined
}

interface Routed {
  readonly queues: readonly Queue[]
  readonly desks: readonly { readonly queues: readonly QueueId[] }[]
}

/** Whether residents take their numbers here: no other queue goes on to it. */
export function isEntrance({ queues }: Pick<Routed, 'queues'>, id: QueueId): boolean {
  return !queues.some(({ then = [] }) => then.includes(id))
}

/** Whether a site has several steps. */
export function hasSteps({ queues }: Pick<Routed, 'queues'>): boolean {
  return queues.some(({ then }) => then !== undefined)
}

/** Whether every queue goes on to queues that are there. */
export function leadsToQueues({ queues }: Pick<Routed, 'queues'>): boolean {
  const there = new Set(queues.map(({ id }) => id))
  return queues.every(({ then = [] }) => then.every((id) => there.has(id)))
}

/** Whether a desk draws from every queue that others go on to. */
export function leadsToDesks({ queues, desks }: Routed): boolean {
  const drawn = new Set(desks.flatMap((desk) => desk.queues))
  return queues.every(({ then = [] }) => then.every((id) => drawn.has(id)))
}

/** Whether nobody comes to the same queue twice. */
export function hasNoCircle({ queues }: Pick<Routed, 'queues'>): boolean {
  const left = new Map(queues.map(({ id, then = [] }) => [id, then]))
  for (let before = -1; left.size !== before; ) {
    before = left.size
    for (const [id, then] of left) if (!then.some((next) => left.has(next))) left.delete(id)
  }
  return left.size === 0
}

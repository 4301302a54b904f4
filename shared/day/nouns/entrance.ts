// Where residents take their numbers. Phones load this rule, so it imports no shape.

import type { QueueId } from './ids.ts'

interface Queue {
  readonly id: QueueId
  readonly then?: readonly QueueId[] | undefined
  readonly room?: unknown
}

/** Whether residents take their numbers here: no other queue goes on to it, and it is no room. */
export function isEntrance({ queues }: { readonly queues: readonly Queue[] }, id: QueueId): boolean {
  const isRoom = queues.some((queue) => queue.id === id && queue.room !== undefined)
  return !isRoom && !queues.some(({ then = [] }) => then.includes(id))
}

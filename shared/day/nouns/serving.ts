import type { QueueId } from './ids.ts'
import type { Desk } from './model.ts'

/** Whether a desk calls people: it is open, and does not rest. Waits and alarms count no other. */
export function isServing({ open, restingSince }: Pick<Desk, 'open' | 'restingSince'>): boolean {
  return open && restingSince === null
}

/** Whether two desks draw from the same queues, in whatever order these are named. */
export function haveSameQueues(these: readonly QueueId[], those: readonly QueueId[]): boolean {
  return these.length === those.length && these.every((id) => those.includes(id))
}

import type { Desk } from './model.ts'

/** Whether a desk calls people: it is open, and does not rest. Waits and alarms count no other. */
export function isServing({ open, restingSince }: Pick<Desk, 'open' | 'restingSince'>): boolean {
  return open && restingSince === null
}

// A number that was taken for somebody.

import { isOf, type OutboxEntry } from './outbox/entry.ts'

export interface TakenNumber {
  readonly number: string
  readonly token: string
}

/** The number in the entry's answer; null: the command takes no number, or has no answer yet. */
export function takenIn(entry: OutboxEntry): TakenNumber | null {
  if (!isOf(entry, 'take-ticket') || entry.fate.is !== 'done') return null
  const { ticket, token } = entry.fate.result
  return { number: ticket.number, token }
}

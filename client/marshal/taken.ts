// A number that was taken for somebody.

import { isOf, type OutboxEntry } from './outbox/entry.ts'

export interface TakenNumber {
  readonly number: string
  readonly token: string
}

/** The number in what the entry was answered; null: it is no number that was taken, or none yet. */
export function takenIn(entry: OutboxEntry): TakenNumber | null {
  if (!isOf(entry, 'take-ticket') || entry.fate.is !== 'done') return null
  const { ticket, token } = entry.fate.result
  return { number: ticket.number, token }
}

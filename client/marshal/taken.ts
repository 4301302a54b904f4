// A number that was taken for somebody.

import type { Again } from '../../shared/day/nouns/left-over.ts'
import { isOf, type OutboxEntry } from './outbox/entry.ts'

export interface TakenNumber {
  readonly number: string
  readonly token: string
  /** Whether it comes first for a number that was left over, or why not; undefined: none was shown. */
  readonly again?: Again | undefined
}

/** The number in the entry's answer; null: the command takes no number, or has no answer yet. */
export function takenIn(entry: OutboxEntry): TakenNumber | null {
  if (!isOf(entry, 'take-ticket') || entry.fate.is !== 'done') return null
  const { ticket, token, again } = entry.fate.result
  return { number: ticket.number, token, again }
}

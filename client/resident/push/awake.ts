// Keeps the phone's screen on while its holder is about to be called.

import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { type HeldWakeLock, holdWakeLock } from '../../common/browser/wake-lock.ts'

/** With so few ahead, the call may come before the holder looks at the phone again. */
const NEAR = 3

/** Whether the screen should stay on. */
export function isNearHead({ state, ahead }: Pick<TicketView, 'state' | 'ahead'>): boolean {
  return state === 'lined' || state === 'called' || (state === 'waiting' && ahead <= NEAR)
}

let lock: HeldWakeLock | null = null

export function keepAwake(isWanted: boolean): void {
  if (isWanted) {
    lock ??= holdWakeLock()
    void lock.ask()
  } else {
    lock?.end()
    lock = null
  }
}

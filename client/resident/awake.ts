// Keeps the phone's screen on while its holder is about to be called. Where there is no wake lock (plain http,
// Safari before 16.4), the phone sleeps as it always does.

import type { TicketView } from '../../shared/day/views/ticket.ts'

/** So few ahead that the call may come before the phone would be looked at again. */
const NEAR = 3

/** Whether the screen should stay on. */
export function isNearHead({ state, ahead }: Pick<TicketView, 'state' | 'ahead'>): boolean {
  return state === 'lined' || state === 'called' || (state === 'waiting' && ahead <= NEAR)
}

let wanted = false
let isWatching = false
let lock: WakeLockSentinel | null = null
let asking = false

export function keepAwake(next: boolean): void {
  wanted = next
  if (!isWatching) document.addEventListener('visibilitychange', () => wanted && void ask())
  isWatching = true
  if (wanted) void ask()
  else {
    void lock?.release().catch(() => {})
    lock = null
  }
}

async function ask(): Promise<void> {
  // the browser takes the lock back whenever the page is hidden
  if (asking || (lock && !lock.released) || document.visibilityState !== 'visible') return
  asking = true
  try {
    lock = (await navigator.wakeLock?.request('screen')) ?? null
    if (!wanted) keepAwake(false)
  } catch {
    // a low battery says no
  }
  asking = false
}

// Keeps the screen on. A browser without wake locks (on plain HTTP, and Safari before 16.4) lets it sleep as it always does.

export interface HeldWakeLock {
  /** Whether the browser keeps the screen on now. */
  isHeld(): boolean
  /** Asks for the lock again where it was taken away: by a hidden page, a low battery, the system. */
  ask(): Promise<void>
  /** Lets the screen sleep again. */
  end(): void
}

/** Asks for a wake lock, and again whenever the page is shown, until `end`. */
export function holdWakeLock(): HeldWakeLock {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  let isAsking = false
  const isHeld = () => lock !== null && !lock.released
  const ask = async (): Promise<void> => {
    if (isOver || isAsking || isHeld() || document.visibilityState !== 'visible') return
    if (!('wakeLock' in navigator)) return
    isAsking = true
    try {
      lock = await navigator.wakeLock.request('screen')
      if (isOver) await lock.release()
    } catch {
      // The system refuses it when the battery is low. The owner of this lock asks again later.
    }
    isAsking = false
  }
  const look = (): void => void ask()
  document.addEventListener('visibilitychange', look)
  look()
  return {
    isHeld,
    ask,
    end() {
      isOver = true
      document.removeEventListener('visibilitychange', look)
      void lock?.release()
    },
  }
}

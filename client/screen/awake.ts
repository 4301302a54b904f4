// Keeps the panel lit, where the browser can. Without https it cannot: then the machine's own settings must.

export interface Awake {
  /** Whether the panel is kept lit now. */
  isHeld(): boolean
  /** Asks for the lock again where it was taken away: by a hidden page, a low battery, the system. */
  ask(): Promise<void>
  end(): void
}

export function keepAwake(): Awake {
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
      // a low battery refuses it; asked again with the next word of how the screen is
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

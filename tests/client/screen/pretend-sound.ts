// A fake device for sound: its clock follows the page's, and its notes are counted.

import { onTestFinished, vi } from 'vitest'

export interface PretendSound {
  /** How many notes were started. */
  readonly notes: number
  /** Simulates that the device is unplugged, or that the browser takes it away. */
  stops(): void
}

/** Replaces the browser's sound until the test is over. `isAllowed`: sound begins without a tap, as on a kiosk. */
export function pretendSound(isAllowed: boolean): PretendSound {
  let notes = 0
  const contexts = new Set<PretendContext>()
  const node = () => ({
    frequency: { value: 0 },
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    connect: (to: unknown) => to,
    disconnect() {},
    start: () => {
      notes += 1
    },
    stop() {},
  })

  class PretendContext {
    state = isAllowed ? 'running' : 'suspended'
    onstatechange: (() => void) | null = null
    readonly destination = {}
    readonly createOscillator = node
    readonly createGain = node
    constructor() {
      contexts.add(this)
    }
    get currentTime(): number {
      return performance.now() / 1000
    }
    async resume(): Promise<void> {
      if (!isAllowed) await new Promise(() => {})
    }
    async close(): Promise<void> {
      this.state = 'closed'
    }
  }

  vi.stubGlobal('AudioContext', PretendContext)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return {
    get notes() {
      return notes
    },
    stops() {
      for (const context of contexts) {
        context.state = 'suspended'
        context.onstatechange?.()
      }
    },
  }
}

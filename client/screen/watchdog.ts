// Nobody may look at a screen for days. When it no longer draws, or its timers stood still, it reloads.

import { serverAnswers } from '../common/page/server-answers.ts'

/** Milliseconds between two looks. */
const LOOK_EVERY = 5000
/** Milliseconds without a frame, or without a look, after which something is wrong. */
const STALLED = 60_000

export interface Pulse {
  readonly now: number
  /** When the last frame was drawn, when the last look was, and since when the page is visible. */
  readonly frameAt: number
  readonly lookedAt: number
  readonly seenAt: number | null
}

/** Whether to reload. A hidden page draws nothing and its timers are slowed down: that is no stall. */
export function isStalled({ now, frameAt, lookedAt, seenAt }: Pulse): boolean {
  if (seenAt === null || now - seenAt < STALLED) return false
  return now - lookedAt > STALLED || now - frameAt > STALLED
}

/** Watches until the returned function is called. Reloads only while the server answers: else the screen would stay empty. */
export function watch(): () => void {
  let frameAt = performance.now()
  let lookedAt = frameAt
  let seenAt: number | null = isSeen() ? frameAt : null
  let frame = 0
  const drawn = (): void => {
    frameAt = performance.now()
    frame = 0
  }
  const seen = (): void => {
    seenAt = isSeen() ? performance.now() : null
  }
  const look = (): void => {
    const now = performance.now()
    if (isStalled({ now, frameAt, lookedAt, seenAt })) return void beginAnew()
    lookedAt = now
    // one frame for each look is proof enough, and costs nothing
    if (frame === 0) frame = requestAnimationFrame(drawn)
  }
  document.addEventListener('visibilitychange', seen)
  const looking = window.setInterval(look, LOOK_EVERY)
  return () => {
    clearInterval(looking)
    cancelAnimationFrame(frame)
    document.removeEventListener('visibilitychange', seen)
  }
}

async function beginAnew(): Promise<void> {
  // where the server is away too, the next look tries again
  if (await serverAnswers()) location.reload()
}

function isSeen(): boolean {
  return document.visibilityState === 'visible'
}

// A token bucket: so many at once, and then so many a second.

import type { Clock } from '../clock.ts'

/** Says whether one more may be now, and counts it if so. */
export function allowance(clock: Pick<Clock, 'now'>, atOnce: number, perSecond: number): () => boolean {
  let left = atOnce
  let at = clock.now()
  return () => {
    const now = clock.now()
    left = Math.min(atOnce, left + ((now - at) / 1000) * perSecond)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}

// How many come in at a time. When thousands are cut off at once, those who are here already, and marshals first, must not
// wait until all of them are back.

import type { Clock } from '../clock.ts'

/** Handshakes in a second: they leave a core half of its time for commands and views. */
const PER_SECOND = 600

/** Says whether one more may come in now, and counts it if so: so many a second, and a second's worth at once. */
export function admission(clock: Clock): () => boolean {
  let left = PER_SECOND
  let at = clock.now()
  return () => {
    const now = clock.now()
    left = Math.min(PER_SECOND, left + ((now - at) / 1000) * PER_SECOND)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}

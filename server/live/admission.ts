// Limits how many connections come in at a time. When thousands were cut off at once, the viewers who are still connected,
// and marshals first, must not wait until all the others are back.

import type { Clock } from '../clock.ts'
import { allowance } from './allowance.ts'

/** Handshakes in a second: they leave a core half of its time for commands and views. */
const PER_SECOND = 600
/** At once, where nobody has come for a while: an opening's rush in one moment. */
const AT_ONCE = 1000

/** Says whether one more may come in now, and counts it if so. */
export function admission(clock: Clock): () => boolean {
  return allowance(clock, AT_ONCE, PER_SECOND)
}

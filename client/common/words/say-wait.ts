// How every page says a wait.

import { isRange } from '../../../shared/day/pace/told.ts'
import type { Wait } from '../../../shared/day/waits/wait.ts'
import type { Words } from '../../../shared/text/words.ts'
import { words } from './words.ts'

const HALF_HOUR = 30
/** From so many minutes on a range is said in hours: nobody calculates with 484 minutes. */
const BY_HOURS = 120
/** From so many minutes on, "about" is said in half hours. */
const BY_HALVES = 55

/**
 * A wait in one line: a range in whole minutes, or "about so long" where the estimate is no range, with a note where
 * calling has not begun or nobody has called for a while. A sentence where there is hardly any wait, or it is not
 * known.
 */
export function sayWait(wait: Wait, said: Words = words()): string {
  const note = sayWaitNote(wait, said)
  const short = sayWaitShort(wait, said)
  return note ? said.common.waitAnd({ wait: short, note }) : short
}

/** The same without the note, where there is no room for it. */
export function sayWaitShort(wait: Wait, { common }: Words = words()): string {
  if (!wait) return common.waitUnknown
  if (wait.high === 0) return common.waitNone
  if (wait.high === 1) return common.waitUnder
  return isRange(wait) ? sayRange(wait, common) : sayAbout(wait.about, common)
}

/** The note beside a wait; null: none. */
export function sayWaitNote(wait: Wait, { common }: Words = words()): string | null {
  if (!wait) return null
  if (wait.quiet !== null) return common.waitQuiet({ minutes: wait.quiet })
  if (isRange(wait)) return null
  return wait.begun ? common.waitRough : common.waitOpening
}

function sayRange({ low, high }: { low: number; high: number }, common: Words['common']): string {
  if (low === 0) return common.waitWithin({ high })
  // to the half hour, where the range then still begins with an hour
  if (high < BY_HOURS || low < 1.5 * HALF_HOUR) return common.waitRange({ low, high })
  const from = Math.round(low / HALF_HOUR) / 2
  const to = Math.max(from + 0.5, Math.round(high / HALF_HOUR) / 2)
  return common.waitHourRange({ low: from, high: to })
}

/** In round figures: nobody trusts "about 43 minutes" where it may be twenty. */
function sayAbout(minutes: number, { waitMinutes, waitHours }: Words['common']): string {
  const byFives = 5 * Math.max(1, Math.round(minutes / 5))
  if (byFives < BY_HALVES && byFives !== HALF_HOUR) return waitMinutes({ minutes: byFives })
  const halves = Math.max(1, Math.round(minutes / HALF_HOUR))
  return waitHours[Math.min(halves, waitHours.length) - 1] ?? ''
}

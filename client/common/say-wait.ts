import type { Wait } from '../../shared/day/views/shapes.ts'
import type { Words } from '../../shared/text/index.ts'
import { fill } from './fill.ts'
import { words } from './words.ts'

/** A wait as a range in whole minutes, in words where there is hardly any, or that it is not known. */
export function sayWait(wait: Wait, { common }: Words = words()): string {
  if (!wait) return common.waitUnknown
  if (wait.high === 0) return common.waitNone
  return wait.high === 1 ? common.waitUnder : fill(common.waitRange, { ...wait })
}

import type { Wait } from '../../shared/day/views/shapes.ts'
import type { Words } from '../../shared/text/index.ts'
import { fill } from './fill.ts'
import { words } from './words.ts'

/** A wait as a range in whole minutes, or that it is not known. */
export function sayWait(wait: Wait, { common }: Words = words()): string {
  return wait ? fill(common.waitRange, { ...wait }) : common.waitUnknown
}

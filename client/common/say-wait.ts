import type { Wait } from '../../shared/day/views/shapes.ts'
import { fill, words } from './words.ts'

/** A wait as a range in whole minutes, or that it is not known. */
export function sayWait(wait: Wait): string {
  return wait ? fill(words().common.waitRange, { ...wait }) : words().common.waitUnknown
}

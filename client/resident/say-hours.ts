import type { Hours } from '../../shared/day/nouns/site.ts'
import { words } from '../common/words/words.ts'

/** When the site is there and until when it gives numbers; nothing where it has not said. */
export function sayHours(hours: Hours | null): string {
  return hours ? words().resident.hours(hours) : ''
}

import type { Hours } from '../../shared/day/nouns/site.ts'
import { words } from '../common/words/words.ts'

/** When the site is open and until when it gives numbers; empty where its settings do not say. */
export function sayHours(hours: Hours | null): string {
  return hours ? words().resident.hours(hours) : ''
}

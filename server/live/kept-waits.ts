import type { Day } from '../../shared/day/nouns/model.ts'
import { waitsOn } from '../../shared/day/waits/estimate.ts'
import type { Waits } from '../../shared/day/waits/wait.ts'

/**
 * The waits of days, each made once for all views of one version and one second: thousands of phones are sent theirs at
 * the same time, and a forecast costs more than the rest of a ticket's view.
 */
export function keptWaits(): (day: Day, at: number) => Waits {
  const kept = new WeakMap<Day, Waits>()
  return (day, at) => {
    const before = kept.get(day)
    if (before?.holds(day, at)) return before
    const waits = waitsOn(day, at)
    kept.set(day, waits)
    return waits
  }
}

// A limit on downloads under way: each holds a whole day, or much of a year, in memory until it ends.

import type { Clock } from '../clock.ts'
import type { Visit } from './route/visit.ts'

/** Milliseconds after which to ask again where every place is taken. */
const BUSY = 5_000
/** Milliseconds that a file may take: a caller who has fallen asleep over it keeps nobody else out. */
const LONGEST = 10 * 60_000

export interface FilePlaces {
  /**
   * Takes a place until the visit is over; `who` may have one at a time. Milliseconds after which to ask again where there is
   * no place, else null.
   */
  begin(visit: Visit, who?: string): number | null
}

export function filePlaces(clock: Clock, most: number): FilePlaces {
  const taken = new Set<string | symbol>()
  return {
    begin(visit, who) {
      const place = who ?? Symbol('anyone')
      if (taken.has(place) || taken.size >= most) return BUSY
      taken.add(place)
      const cancel = clock.after(LONGEST, () => visit.cut())
      visit.onClosed(() => {
        taken.delete(place)
        cancel()
      })
      return null
    },
  }
}

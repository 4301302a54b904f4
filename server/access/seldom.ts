// What is noted of many, but of each one not more often than once in a while.

import type { Clock } from '../clock.ts'

/**
 * Says whether it is time to note something of this one again, and counts it as noted if so. `most`: how many are remembered;
 * one that is forgotten is only noted once more.
 */
export function atMostEvery(clock: Pick<Clock, 'now'>, ms: number, most: number): (id: string) => boolean {
  const noted = new Map<string, number>()
  return (id) => {
    const now = clock.now()
    if (now - (noted.get(id) ?? 0) < ms) return false
    if (noted.size > most) noted.clear()
    noted.set(id, now)
    return true
  }
}

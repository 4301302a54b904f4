// Whether a period is over, and if it is not, who still waits in it.

import type { Period } from '../../shared/day/reports/figures/dates.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'

export interface SoFar {
  /** Whether figures will still rise: they are not held against those of a whole time. */
  readonly isGoingOn: boolean
  /** People who wait. */
  readonly waiting: number
  /** Sites where people wait and nobody calls. */
  readonly unserved: number
}

type Row = Pick<SiteSummary, 'date' | 'open' | 'waiting' | 'people' | 'level'>

/** Of the sites that were chosen; null: all of it lies behind. `hasServed`: whether anybody was served today. */
export function soFarIn(
  period: Period,
  sites: readonly Row[],
  today: string,
  hasServed: boolean,
): SoFar | null {
  const there = sites.filter(({ date }) => date >= period.from && date <= period.to)
  const atWork = there.filter(({ open, waiting }) => open || waiting > 0)
  const isToday = period.from <= today && period.to >= today
  if (!isToday && atWork.length === 0) return null
  return {
    // before anybody was served, closed means that it has not begun
    isGoingOn: atWork.length > 0 || !hasServed,
    waiting: there.reduce((sum, { people }) => sum + people, 0),
    unserved: there.filter(({ level }) => level === 'unserved').length,
  }
}

// Whether a period is over, and if it is not, how many people still wait in it.

import type { Period } from '../../shared/day/nouns/dates.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'

export interface SoFar {
  /** Whether figures will still rise: then they are not compared with those of a whole period. */
  readonly isGoingOn: boolean
  /** People who wait. */
  readonly waiting: number
  /** Sites where people wait and no desk calls. */
  readonly unserved: number
  /** Sites where no numbers are left today; left out: none. */
  readonly soldOut?: number
}

type Row = Pick<SiteSummary, 'date' | 'open' | 'waiting' | 'people' | 'level' | 'left'>

/** For the chosen sites; null: the whole period is in the past. `hasServed`: whether anybody was served today. */
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
  const soldOut = there.filter(({ left }) => left === 0).length
  return {
    ...(soldOut ? { soldOut } : {}),
    // before anybody was served, a closed site has not begun yet
    isGoingOn: atWork.length > 0 || !hasServed,
    waiting: there.reduce((sum, { people }) => sum + people, 0),
    unserved: there.filter(({ level }) => level === 'unserved').length,
  }
}

// Tallies of days that are over, each of the version that the day had then. Whatever is not here is made from the log.

import type { Period } from '../../../shared/day/nouns/dates.ts'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'
import type { DayTally } from '../../../shared/day/reports/figures/tally.ts'
import type { DayKey } from './old-days.ts'

/** A day, and what is kept of it. */
export interface TalliedDay {
  readonly date: string
  readonly version: number
  readonly ended: boolean
  /** Of a day that has its log: null where none was kept of this version. */
  readonly tally: DayTally | null
  /** In the place of its log; null: it has its log. `damaged`: they cannot be read any more. */
  readonly figures: KeptFigures | 'damaged' | null
}

export interface TallyRecords {
  /** How many days of a site there are in a period. */
  daysCount(site: SiteId, period: Period): Promise<number>
  /** The first `limit` of them, oldest first. */
  talliedDays(site: SiteId, period: Period, limit: number): Promise<TalliedDay[]>
  /** The dates of the first `limit` of them. */
  datesOf(site: SiteId, period: Period, limit: number): Promise<string[]>
  keepTally(day: DayKey, version: number, tally: DayTally): Promise<void>
  /** Days that are over, have their log and no tally of their version: the newest first. */
  untallied(limit: number): Promise<DayKey[]>
}

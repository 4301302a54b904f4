// Days whose log is old enough to be erased: their figures stay.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'

export interface DayKey {
  readonly site: SiteId
  readonly date: string
}

export interface OldDayRecords {
  /**
   * Days before a date that still have their log, oldest first, starting after the day `after`. The caller checks whether
   * they have ended.
   */
  daysWithLog(before: string, limit: number, after?: DayKey): Promise<DayKey[]>
  /**
   * Replaces a day's log by its figures, in one commit, with a record in the log of the site. False if that has been done.
   * Null figures: the log cannot be read, and the day's figures count as damaged from then on.
   */
  forgetLog(site: SiteId, date: string, figures: KeptFigures | null, at?: number): Promise<boolean>
  /** The figures of a day whose log was erased; null for every other day. `damaged`: they cannot be read. */
  figuresOf(site: SiteId, date: string): Promise<KeptFigures | 'damaged' | null>
  /** The version in a day's row, and the number of events in its log; null: there is no such day, or its log was erased. */
  logEnd(site: SiteId, date: string): Promise<{ version: number; events: number } | null>
}

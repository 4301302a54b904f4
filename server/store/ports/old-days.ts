// Days whose log is old enough to be erased: their figures stay.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'

export interface DayKey {
  readonly site: SiteId
  readonly date: string
}

export interface OldDayRecords {
  /**
   * Days of dates before that one that still have their log, oldest first, from after one on. Whether they have ended is
   * the caller's to see.
   */
  daysWithLog(before: string, limit: number, after?: DayKey): Promise<DayKey[]>
  /**
   * Puts a day's figures in the place of its log, in one commit, and both into the log of the site. False where that was
   * done already. Null: it cannot be read, so its figures are damaged from then on, too.
   */
  forgetLog(site: SiteId, date: string, figures: KeptFigures | null, at?: number): Promise<boolean>
  /** What a day came to whose log is gone; null for every other. `damaged`: it cannot be read any more. */
  figuresOf(site: SiteId, date: string): Promise<KeptFigures | 'damaged' | null>
  /** How far a day's log reaches by its row, and how many events it has; null: there is no such day, or its log was erased. */
  logEnd(site: SiteId, date: string): Promise<{ version: number; events: number } | null>
}

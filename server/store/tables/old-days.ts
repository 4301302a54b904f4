// Days whose log is old enough to go: what they came to stays.

import type { DayFigures } from '../../../shared/day/figures.ts'
import type { SiteId } from '../../../shared/day/site.ts'
import type { Sql } from '../sql.ts'

export interface OldDaysTable {
  /** Days of dates before that one that still have their log, oldest first. Whether they have ended is the caller's to see. */
  daysWithLog(before: string, limit: number): Promise<{ site: SiteId; date: string }[]>
  /** Puts a day's figures in the place of its log, in one commit. False where that was done already. */
  forgetLog(site: SiteId, date: string, figures: DayFigures): Promise<boolean>
  /** What a day came to whose log is gone; null for every other. */
  figuresOf(site: SiteId, date: string): Promise<DayFigures | null>
}

export function oldDaysTable(sql: Sql): OldDaysTable {
  return {
    daysWithLog: (before, limit) =>
      sql.rows(
        'SELECT site, date FROM days WHERE date < ? AND figures IS NULL ORDER BY date, site LIMIT ?',
        before,
        limit,
      ),
    async forgetLog(site, date, figures) {
      const [changed = 0] = await sql.together([
        [
          'UPDATE days SET figures = ? WHERE site = ? AND date = ? AND figures IS NULL',
          JSON.stringify(figures),
          site,
          date,
        ],
        [
          'DELETE FROM events WHERE day IN (SELECT key FROM days WHERE site = ? AND date = ? AND figures IS NOT NULL)',
          site,
          date,
        ],
      ])
      return changed > 0
    },
    async figuresOf(site, date) {
      const [row] = await sql.rows<{ figures: string }>(
        'SELECT figures FROM days WHERE site = ? AND date = ? AND figures IS NOT NULL',
        site,
        date,
      )
      return row ? JSON.parse(row.figures) : null
    },
  }
}

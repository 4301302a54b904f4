// Tallies of days that are over, each of the version that the day had then. Whatever is not here is made from the log.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Period } from '../../../shared/day/reports/figures/dates.ts'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'
import type { DayTally } from '../../../shared/day/reports/figures/tally.ts'
import { parsed } from '../log/parsed.ts'
import type { DayKey } from './old-days.ts'
import type { Sql } from './sql.ts'

interface Row {
  readonly date: string
  readonly version: number | string
  readonly ended: number
  readonly figures: string | null
  readonly tally: string | null
}

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

export interface TalliesTable {
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

export function talliesTable(sql: Sql): TalliesTable {
  return {
    async daysCount(site, { from, to }) {
      const [row] = await sql.rows<{ days: number | string }>(
        'SELECT COUNT(*) AS days FROM days WHERE site = ? AND date >= ? AND date <= ?',
        site,
        from,
        to,
      )
      return Number(row?.days ?? 0)
    },
    async talliedDays(site, { from, to }, limit) {
      const rows = await sql.rows<Row>(
        `SELECT d.date, d.version, d.ended, d.figures, t.tally FROM days d
         LEFT JOIN tallies t ON t.site = d.site AND t.date = d.date AND t.version = d.version
         WHERE d.site = ? AND d.date >= ? AND d.date <= ? ORDER BY d.date LIMIT ?`,
        site,
        from,
        to,
        limit,
      )
      return rows.map(({ date, version, ended, figures, tally }) => ({
        date,
        version: Number(version),
        ended: Number(ended) === 1,
        tally: tally === null ? null : parsed<DayTally>(tally),
        figures: figures === null ? null : (parsed<KeptFigures>(figures) ?? 'damaged'),
      }))
    },
    async datesOf(site, { from, to }, limit) {
      const rows = await sql.rows<{ date: string }>(
        'SELECT date FROM days WHERE site = ? AND date >= ? AND date <= ? ORDER BY date LIMIT ?',
        site,
        from,
        to,
        limit,
      )
      return rows.map(({ date }) => date)
    },
    async keepTally({ site, date }, version, tally) {
      await sql.run(
        `INSERT INTO tallies (site, date, version, tally)
         SELECT site, date, version, ? FROM days WHERE site = ? AND date = ? AND version = ? AND figures IS NULL
         ON CONFLICT (site, date) DO UPDATE SET version = excluded.version, tally = excluded.tally`,
        JSON.stringify(tally),
        site,
        date,
        version,
      )
    },
    untallied: (limit) =>
      sql.rows(
        `SELECT d.site, d.date FROM days d
         LEFT JOIN tallies t ON t.site = d.site AND t.date = d.date AND t.version = d.version
         WHERE d.ended = 1 AND d.figures IS NULL AND t.site IS NULL ORDER BY d.date DESC, d.site LIMIT ?`,
        limit,
      ),
  }
}

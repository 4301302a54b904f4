// Tallies of days that are over, each of the version that the day had then. Whatever is not here is made from the log.

import * as v from 'valibot'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'
import type { DayTally } from '../../../shared/day/reports/figures/tally.ts'
import { anyRow } from '../check-rows.ts'
import { parsed } from '../parsed.ts'
import type { Sql } from '../ports/sql.ts'
import type { TalliedDay, TallyRecords } from '../ports/tallies.ts'

interface Row {
  readonly date: string
  readonly version: number | string
  readonly ended: number
  readonly figures: string | null
  readonly tally: string | null
}

const Day = v.object({ site: v.string(), date: v.string() })

function talliedDay({ date, version, ended, figures, tally }: Row): TalliedDay {
  return {
    date,
    version: Number(version),
    ended: Number(ended) === 1,
    tally: tally === null ? null : parsed<DayTally>(tally),
    figures: figures === null ? null : (parsed<KeptFigures>(figures) ?? 'damaged'),
  }
}

export function talliesTable(sql: Sql): TallyRecords {
  return {
    async daysCount(site, { from, to }) {
      const [row] = await sql.rows(
        v.object({ days: v.number() }),
        'SELECT COUNT(*) AS days FROM days WHERE site = ? AND date >= ? AND date <= ?',
        site,
        from,
        to,
      )
      return row?.days ?? 0
    },
    async talliedDays(site, { from, to }, limit) {
      const rows = await sql.rows(
        anyRow<Row>(),
        `SELECT d.date, d.version, d.ended, d.figures, t.tally FROM days d
         LEFT JOIN tallies t ON t.site = d.site AND t.date = d.date AND t.version = d.version
         WHERE d.site = ? AND d.date >= ? AND d.date <= ? ORDER BY d.date LIMIT ?`,
        site,
        from,
        to,
        limit,
      )
      return rows.map(talliedDay)
    },
    async datesOf(site, { from, to }, limit) {
      const rows = await sql.rows(
        v.pick(Day, ['date']),
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
        Day,
        `SELECT d.site, d.date FROM days d
         LEFT JOIN tallies t ON t.site = d.site AND t.date = d.date AND t.version = d.version
         WHERE d.ended = 1 AND d.figures IS NULL AND t.site IS NULL ORDER BY d.date DESC, d.site LIMIT ?`,
        limit,
      ),
  }
}

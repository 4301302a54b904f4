// Days whose log is old enough to be erased: their figures stay.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { KeptFigures } from '../../../shared/day/reports/figures/kept.ts'
import { sealOf } from '../chain.ts'
import { anyRow } from '../check-rows.ts'
import { asNumber, parsed } from '../parsed.ts'
import type { OldDayRecords } from '../ports/old-days.ts'
import type { Sql } from '../ports/sql.ts'
import { note } from './site-log.ts'

interface Row {
  readonly version: number
  readonly ended: number
  readonly due_at: number | string | null
  readonly summary: string
  readonly head: Uint8Array | null
}

const Day = v.object({ site: v.string(), date: v.string() })

export function oldDaysTable(sql: Sql): OldDayRecords {
  return {
    daysWithLog: (before, limit, after = { date: '', site: '' }) =>
      sql.rows(
        Day,
        `SELECT site, date FROM days WHERE date < ? AND figures IS NULL AND (date > ? OR (date = ? AND site > ?))
         ORDER BY date, site LIMIT ?`,
        before,
        after.date,
        after.date,
        after.site,
        limit,
      ),
    forgetLog: (...day) => forgetLog(sql, ...day),
    async figuresOf(site, date) {
      const [row] = await sql.rows(
        v.object({ figures: v.string() }),
        'SELECT figures FROM days WHERE site = ? AND date = ? AND figures IS NOT NULL',
        site,
        date,
      )
      return row ? (parsed<KeptFigures>(row.figures) ?? 'damaged') : null
    },
    async logEnd(site, date) {
      const [row] = await sql.rows(
        anyRow<{ version: number | string; events: number | string }>(),
        `SELECT version, (SELECT COUNT(*) FROM events WHERE day = days.key) AS events
         FROM days WHERE site = ? AND date = ? AND figures IS NULL`,
        site,
        date,
      )
      return row ? { version: Number(row.version), events: Number(row.events) } : null
    },
  }
}

async function forgetLog(
  sql: Sql,
  site: SiteId,
  date: string,
  kept: KeptFigures | null,
  at?: number,
): Promise<boolean> {
  const [row] = await sql.rows(
    anyRow<Row>(),
    'SELECT version, ended, due_at, summary, head FROM days WHERE site = ? AND date = ?',
    site,
    date,
  )
  if (!row) return false
  const { version, ended, summary, head } = row
  const figures = JSON.stringify(kept)
  const dueAt = asNumber(row.due_at)
  const seal = sealOf(head, { site, date, version, ended, dueAt, summary, figures })
  const what = { kind: 'erased', date, body: figures, at: at ?? null, actor: null } as const
  return note(
    sql,
    site,
    what,
    ([isOurs, ...ours]) => [
      [
        `UPDATE days SET figures = ?, seal = ? WHERE site = ? AND date = ? AND ${isOurs}`,
        figures,
        seal,
        site,
        date,
        ...ours,
      ],
      [
        `DELETE FROM events WHERE day IN (SELECT key FROM days WHERE site = ? AND date = ?) AND ${isOurs}`,
        site,
        date,
        ...ours,
      ],
      // a tally says who did what, so it is erased with the log
      [`DELETE FROM tallies WHERE site = ? AND date = ? AND ${isOurs}`, site, date, ...ours],
    ],
    { onlyIf: ['site = ? AND date = ? AND figures IS NULL AND version = ?', site, date, version] },
  )
}

// Numbers whose phone is told what happens, and what each is still to be told.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { NewPush, PushMove, PushRecords } from '../ports/pushes.ts'
import type { Sql, Statement } from '../ports/sql.ts'
import type { ToldUpTo } from '../ports/webhooks.ts'
import { lists } from './in-list.ts'
import { ONE_PERSON } from './receipts.ts'

const DayRow = v.object({
  site: v.string(),
  date: v.string(),
  version: v.number(),
  waiting: v.number(),
})
const ToldRow = v.object({ site: v.string(), date: v.string(), version: v.number() })
const DueRow = v.object({
  site: v.string(),
  date: v.string(),
  number: v.string(),
  said: v.string(),
  until: v.number(),
  tries: v.number(),
})

export function pushesTable(sql: Sql): PushRecords {
  return {
    async putPush({ site, date, number }, since) {
      await sql.run(
        `INSERT INTO pushes (site, date, number, since, until, tries) VALUES (?, ?, ?, ?, 0, 0)
         ON CONFLICT (site, date, number) DO UPDATE SET
           due_at = CASE WHEN pushes.due_at IS NULL THEN NULL ELSE 0 END, tries = 0`,
        site,
        date,
        number,
        since,
      )
    },
    removePush: async ({ site, date, number }) =>
      (await sql.run(`DELETE FROM pushes WHERE ${ONE_PERSON}`, site, date, number)) > 0,
    async removePushDay(site, date) {
      await sql.run('DELETE FROM pushes WHERE site = ? AND date = ?', site, date)
    },
    pushDays: () =>
      sql.rows(
        DayRow,
        `SELECT site, date, MIN(since) AS version, count(due_at) AS waiting FROM pushes
         GROUP BY site, date ORDER BY site, date`,
      ),
    async pushedDays() {
      const rows = await sql.rows(ToldRow, 'SELECT site, date, version FROM pushed_days ORDER BY site')
      return Object.fromEntries(rows.map(({ site, ...told }): [SiteId, ToldUpTo] => [site, told]))
    },
    async keepPushed(site, { date, version }, pushes) {
      await sql.together([
        [
          `INSERT INTO pushed_days (site, date, version) VALUES (?, ?, ?)
           ON CONFLICT (site) DO UPDATE SET date = excluded.date, version = excluded.version`,
          site,
          date,
          version,
        ],
        ...pushes.flatMap((push) => told(site, push)),
      ])
    },
    duePushes: (at, most) =>
      sql.rows(
        DueRow,
        `SELECT site, date, number, said, until, tries FROM pushes WHERE due_at <= ?
         ORDER BY due_at, site, date, number LIMIT ?`,
        at,
        most,
      ),
    async movePushes(moves) {
      await sql.together(moves.map(moved))
    },
  }
}

function told(site: SiteId, { date, numbers, version, said, dueAt, until }: NewPush): Statement[] {
  return lists(numbers).map(({ marks, ids }) => [
    `UPDATE pushes SET said = ?, due_at = ?, until = ?, tries = 0
     WHERE site = ? AND date = ? AND since < ? AND number IN (${marks})`,
    said,
    dueAt,
    until,
    site,
    date,
    version,
    ...ids,
  ])
}

function moved({ push: { site, date, number, said }, next }: PushMove): Statement {
  return [
    `UPDATE pushes SET said = ?, due_at = ?, until = ?, tries = ? WHERE ${ONE_PERSON} AND said = ?`,
    next?.said ?? null,
    next?.dueAt ?? null,
    next?.until ?? 0,
    next?.tries ?? 0,
    site,
    date,
    number,
    said,
  ]
}

// The log in SQLite: days and their events.

import type Database from 'better-sqlite3'
import type { Recorded } from '../../shared/day/events.ts'
import { checkAppends } from './append.ts'
import { chained, startOf } from './chain.ts'
import {
  ALL,
  DAYS_OF,
  type DayRecord,
  EVENTS_AFTER,
  type EventRow,
  LATEST_DAYS,
  recorded,
  storedDay,
} from './log-rows.ts'
import type { Append, Appended, StoredDay } from './store.ts'

/** The log's part of the engine, synchronous, over an open file. */
export function sqliteLog(db: Database.Database) {
  const findDay = db.prepare<[string, string], { key: number; version: number; head: Uint8Array | null }>(
    'SELECT key, version, head FROM days WHERE site = ? AND date = ?',
  )
  const addDay = db.prepare(
    `INSERT INTO days (site, date, version, ended, due_at, summary, head)
     VALUES (@site, @date, @version, @ended, @dueAt, @summary, @head)`,
  )
  const moveDay = db.prepare(
    `UPDATE days SET version = @version, ended = @ended, due_at = @dueAt, summary = @summary, head = @head
     WHERE key = @key`,
  )
  const addEvent = db.prepare(
    `INSERT INTO events (day, version, id, command, role, actor, at, event, before)
     VALUES (@key, @version, @id, @command, @role, @actor, @at, @event, @before)`,
  )
  const saveSite = db.prepare('UPDATE sites SET settings = ? WHERE id = ?')
  const eventsAfter = db.prepare<[string, string, number, number], EventRow>(EVENTS_AFTER)
  const daysOf = db.prepare<[string, number], DayRecord>(DAYS_OF)
  const latest = db.prepare<[], DayRecord>(LATEST_DAYS)

  const appendAll = db.transaction((appends: readonly Append[]) => appends.map(append))

  return {
    append(appends: readonly Append[]): Appended[] {
      checkAppends(appends)
      return appendAll.immediate(appends)
    },
    read: (site: string, date: string, after = 0, most = ALL): Recorded[] =>
      eventsAfter.all(site, date, after, most).map(recorded),
    days: (site: string, limit: number): StoredDay[] => daysOf.all(site, limit).map(storedDay),
    latestDays: (): StoredDay[] => latest.all().map(storedDay),
  }

  function append({ site, date, expected, records, row, settings }: Append): Appended {
    const day = findDay.get(site, date)
    if ((day?.version ?? 0) !== expected) return 'moved'
    const { lines, head } = chained(day?.head ?? startOf(site, date, expected), records)
    const figures = {
      version: expected + records.length,
      ended: Number(row.ended),
      dueAt: row.dueAt,
      summary: JSON.stringify(row.summary),
      head,
    }
    const key = day ? day.key : addDay.run({ site, date, ...figures }).lastInsertRowid
    if (day) moveDay.run({ key, ...figures })
    for (const line of lines) addEvent.run({ key, ...line })
    if (settings) saveSite.run(JSON.stringify(settings), site)
    return 'written'
  }
}

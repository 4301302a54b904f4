// The log in SQLite: days and their events.

import type Database from 'better-sqlite3'
import { LOG_FORMAT } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { Link, SiteRecord } from '../chain.ts'
import { chained, recordAfter, sealOf, startOf } from '../chain.ts'
import type { DayRecord, EventRow } from '../log/log.ts'
import {
  ALL,
  checkAppends,
  DAYS_OF,
  EVENTS_AFTER,
  LAST_RECORD,
  LATEST_DAYS,
  notesOf,
  recorded,
  SET_HEAD,
  storedDay,
} from '../log/log.ts'
import { ADD_FORMAT, formatIn, formatNeeded, NEWEST_FORMAT, RELEASE } from '../migrations/migrations.ts'
import type { Append, Appended, LogFormat, StoredDay } from '../ports/log.ts'

/** The log's part of the engine, synchronous, over an open file. */
export function sqliteLog(db: Database.Database) {
  const findDay = db.prepare<[string, string], { key: number; version: number; head: Uint8Array | null }>(
    'SELECT key, version, head FROM days WHERE site = ? AND date = ?',
  )
  const lastVersion = db.prepare<[number], { last: number | null }>(
    'SELECT max(version) AS last FROM events WHERE day = ?',
  )
  const addDay = db.prepare(
    `INSERT INTO days (site, date, version, ended, due_at, summary, head, seal)
     VALUES (@site, @date, @version, @ended, @dueAt, @summary, @head, @seal)`,
  )
  const moveDay = db.prepare(
    `UPDATE days SET version = @version, ended = @ended, due_at = @dueAt, summary = @summary, head = @head,
       seal = @seal WHERE key = @key`,
  )
  const addEvent = db.prepare(
    `INSERT INTO events (day, version, id, command, role, actor, at, event, before)
     VALUES (@key, @version, @id, @command, @role, @actor, @at, @event, @before)`,
  )
  const saveSite = db.prepare('UPDATE sites SET settings = ? WHERE id = ?')
  const lastRecord = db.prepare<[string], Link>(LAST_RECORD)
  const addRecord = db.prepare<[SiteRecord]>(
    `INSERT INTO site_log (site, number, at, actor, kind, date, body, hash)
     VALUES (@site, @number, @at, @actor, @kind, @date, @body, @hash)`,
  )
  const setHead = db.prepare<[Uint8Array, string]>(SET_HEAD)
  const eventsAfter = db.prepare<[string, string, number, number], EventRow>(EVENTS_AFTER)
  const daysOf = db.prepare<[string, number], DayRecord>(DAYS_OF)
  const latest = db.prepare<[], DayRecord>(LATEST_DAYS)
  const newestFormat = db.prepare<[], LogFormat>(NEWEST_FORMAT)
  const addFormat = db.prepare<[number, string]>(ADD_FORMAT)
  let known = format().format

  const appendAll = db.transaction((appends: readonly Append[]) => appends.map(append))

  return {
    append(appends: readonly Append[]): Appended[] {
      checkAppends(appends)
      const appended = appendAll.immediate(appends)
      if (known < LOG_FORMAT) known = format().format
      return appended
    },
    read: (site: string, date: string, after = 0, most = ALL): Recorded[] =>
      eventsAfter.all(site, date, after, most).map(recorded),
    days: (site: string, limit: number): StoredDay[] => daysOf.all(site, limit).map(storedDay),
    latestDays: (): StoredDay[] => latest.all().map(storedDay),
    format,
  }

  function format(): LogFormat {
    return formatIn(newestFormat.get())
  }

  function append(given: Append): Appended {
    const { site, date, expected, records, row, settings } = given
    const day = findDay.get(site, date)
    if ((day?.version ?? 0) !== expected && !isBehindLog(day, expected)) return 'moved'
    const { lines, head } = chained(day?.head ?? startOf(site, date, expected), records)
    const after = {
      version: expected + records.length,
      ended: Number(row.ended),
      dueAt: row.dueAt,
      summary: JSON.stringify(row.summary),
    }
    const seal = sealOf(head, { site, date, ...after, figures: null })
    const key = day ? day.key : addDay.run({ site, date, ...after, head, seal }).lastInsertRowid
    if (day) moveDay.run({ key, ...after, head, seal })
    for (const line of lines) addEvent.run({ key, ...line })
    if (settings) saveSite.run(JSON.stringify(settings), site)
    note(given)
    // once the log has the newest format, nothing is looked at any more
    if (known < LOG_FORMAT) raiseFor(given)
    return 'written'
  }

  /** Whether the log has reached this version, and only the day's row says less: it is damaged, and written anew with this. */
  function isBehindLog(day: { key: number; version: number } | undefined, expected: number): boolean {
    return day !== undefined && !(day.version > expected) && lastVersion.get(day.key)?.last === expected
  }

  /** One process has the file, so whoever writes an event can read it. */
  function raiseFor(given: Append): void {
    const needed = formatNeeded(given)
    if (needed > known) addFormat.run(needed, RELEASE)
  }

  function note(given: Append): void {
    for (const what of notesOf(given)) {
      const last = lastRecord.get(given.site)
      // events of a site that is not there: whoever reads them says so
      if (!last) return
      const record = recordAfter(last, given.site, what)
      addRecord.run(record)
      setHead.run(record.hash, given.site)
    }
  }
}

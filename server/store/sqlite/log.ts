// The log in SQLite: days and their events.

import type Database from 'better-sqlite3'
import { LOG_FORMAT } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { type Link, recordAfter, type SiteRecord } from '../chain.ts'
import {
  ALL,
  checkAppends,
  DAYS_OF,
  type DayRecord,
  EVENTS_AFTER,
  type EventRow,
  LAST_RECORD,
  LATEST_DAYS,
  notesOf,
  prepareAppend,
  recorded,
  SET_HEAD,
  storedDay,
} from '../log/log.ts'
import { ADD_FORMAT, formatIn, formatNeeded, NEWEST_FORMAT, RELEASE } from '../migrations/migrations.ts'
import type { Append, Appended, LogFormat, StoredDay } from '../ports/log.ts'

/** The log of the engine, synchronous, over an open file. */
export function sqliteLog(db: Database.Database) {
  const ask = readingStatements(db)
  const write = writingStatements(db)
  const format = (): LogFormat => formatIn(ask.newestFormat.get())
  // once the log has the newest format, no append needs to be checked for a newer one
  let reached = format().format

  const appendAll = db.transaction((appends: readonly Append[]) => appends.map(append))

  return {
    append(appends: readonly Append[]): Appended[] {
      checkAppends(appends)
      const appended = appendAll.immediate(appends)
      if (reached < LOG_FORMAT) reached = format().format
      return appended
    },
    read: (site: string, date: string, after = 0, most = ALL): Recorded[] =>
      ask.eventsAfter.all(site, date, after, most).map(recorded),
    days: (site: string, limit: number): StoredDay[] => ask.daysOf.all(site, limit).map(storedDay),
    latestDays: (): StoredDay[] => ask.latestDays.all().map(storedDay),
    format,
  }

  function append(given: Append): Appended {
    const { site, date, expected, settings } = given
    const day = ask.day.get(site, date)
    if ((day?.version ?? 0) !== expected && !isBehindLog(day, expected)) return 'moved'
    const { lines, ...row } = prepareAppend(given, day?.head ?? null)
    const key = day ? day.key : write.addDay.run(row).lastInsertRowid
    if (day) write.moveDay.run({ key, ...row })
    for (const line of lines) write.addEvent.run({ key, ...line })
    if (settings) write.setSettings.run(JSON.stringify(settings), site)
    addNotes(given)
    if (reached < LOG_FORMAT) raiseFormat(given)
    return 'written'
  }

  /** Whether the log has reached this version although the day's row says less: the row is damaged, and this append repairs it. */
  function isBehindLog(day: DayHead | undefined, expected: number): boolean {
    return day !== undefined && !(day.version > expected) && ask.lastVersion.get(day.key)?.last === expected
  }

  /** Only one process uses the file, so whoever writes an event can read it. */
  function raiseFormat(given: Append): void {
    const needed = formatNeeded(given)
    if (needed > reached) write.addFormat.run(needed, RELEASE)
  }

  function addNotes(given: Append): void {
    for (const note of notesOf(given)) {
      const last = ask.lastRecord.get(given.site)
      // there is no such site: whoever reads its events reports that
      if (!last) return
      const record = recordAfter(last, given.site, note)
      write.addRecord.run(record)
      write.setHead.run(record.hash, given.site)
    }
  }
}

interface DayHead {
  readonly key: number
  readonly version: number
  readonly head: Uint8Array | null
}

function readingStatements(db: Database.Database) {
  return {
    day: db.prepare<[string, string], DayHead>(
      'SELECT key, version, head FROM days WHERE site = ? AND date = ?',
    ),
    lastVersion: db.prepare<[number], { last: number | null }>(
      'SELECT max(version) AS last FROM events WHERE day = ?',
    ),
    lastRecord: db.prepare<[string], Link>(LAST_RECORD),
    eventsAfter: db.prepare<[string, string, number, number], EventRow>(EVENTS_AFTER),
    daysOf: db.prepare<[string, number], DayRecord>(DAYS_OF),
    latestDays: db.prepare<[], DayRecord>(LATEST_DAYS),
    newestFormat: db.prepare<[], LogFormat>(NEWEST_FORMAT),
  }
}

function writingStatements(db: Database.Database) {
  return {
    addDay: db.prepare(
      `INSERT INTO days (site, date, version, ended, due_at, summary, head, seal)
       VALUES (@site, @date, @version, @ended, @dueAt, @summary, @head, @seal)`,
    ),
    moveDay: db.prepare(
      `UPDATE days SET version = @version, ended = @ended, due_at = @dueAt, summary = @summary, head = @head,
         seal = @seal WHERE key = @key`,
    ),
    addEvent: db.prepare(
      `INSERT INTO events (day, version, id, command, role, actor, at, event, before)
       VALUES (@key, @version, @id, @command, @role, @actor, @at, @event, @before)`,
    ),
    setSettings: db.prepare('UPDATE sites SET settings = ? WHERE id = ?'),
    addRecord: db.prepare<[SiteRecord]>(
      `INSERT INTO site_log (site, number, at, actor, kind, date, body, hash)
       VALUES (@site, @number, @at, @actor, @kind, @date, @body, @hash)`,
    ),
    setHead: db.prepare<[Uint8Array, string]>(SET_HEAD),
    addFormat: db.prepare<[number, string]>(ADD_FORMAT),
  }
}

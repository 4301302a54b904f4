// The log as every engine writes and reads it, in SQL that SQLite and PostgreSQL read alike.

import { asWritten, readEvent } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import {
  FIRST,
  hashOfLine,
  type Line,
  type Link,
  recordAfter,
  type SiteRecord,
  sealOf,
  startOfDay,
} from '../chain.ts'
import { asNumber, parsed } from '../parsed.ts'
import type { Append, StoredDay } from '../ports/log.ts'
import type { Note } from '../ports/sites.ts'

/** Throws if the caller breaks the port's contract: a gap in the versions, no events, or the same day twice. */
export function checkAppends(appends: readonly Append[]): void {
  const days = new Set<string>()
  for (const { site, date, expected, records } of appends) {
    if (days.has(`${site} ${date}`)) throw new Error(`two appends to ${site} on ${date}`)
    days.add(`${site} ${date}`)
    if (records.length === 0) throw new Error(`an append of nothing to ${site} on ${date}`)
    records.forEach(({ version }, index) => {
      if (version !== expected + index + 1)
        throw new Error(`a gap in the log of ${site} on ${date} at ${version}`)
    })
  }
}

/** The columns that an append writes. */
export interface PreparedAppend {
  readonly site: string
  readonly date: string
  /** The day's version after the append. */
  readonly version: number
  readonly ended: number
  readonly dueAt: number | null
  readonly summary: string
  /** The hash of the last line. */
  readonly head: Uint8Array
  readonly seal: Uint8Array
  readonly lines: readonly ChainedLine[]
}

export interface ChainedLine extends Line {
  /** The hash of the line before. */
  readonly before: Uint8Array
}

/** Chains the events of an append to `before`, the hash of the day's last line; null if the day has no chained line yet. */
export function prepareAppend(append: Append, before: Uint8Array | null): PreparedAppend {
  const { site, date, expected, records, row } = append
  let head = before ?? startOfDay(site, date, expected)
  const lines = records.map(({ version, id, command, by, at, event }): ChainedLine => {
    const text = JSON.stringify(asWritten(event))
    const line = { version, id, command, role: by.role, actor: by.id, at, event: text, before: head }
    head = hashOfLine(head, line)
    return line
  })
  const version = expected + records.length
  const day = {
    site,
    date,
    version,
    ended: Number(row.ended),
    dueAt: row.dueAt,
    summary: JSON.stringify(row.summary),
  }
  return { ...day, head, seal: sealOf(head, { ...day, figures: null }), lines }
}

export interface DayRecord {
  key: number
  site: string
  date: string
  version: number
  /** The last version in the day's log; null if the log was erased. */
  last: number | null
  ended: number
  due_at: number | null
  summary: string
}

export interface EventRow {
  version: number
  id: string
  command: string
  role: Recorded['by']['role']
  actor: string | null
  at: number
  event: string
}

export const EVENTS_AFTER = `SELECT e.version, e.id, e.command, e.role, e.actor, e.at, e.event
  FROM days d JOIN events e ON e.day = d.key WHERE d.site = ? AND d.date = ? AND e.version > ? ORDER BY e.version LIMIT ?`

/** A limit above the number of events that any day has. */
export const ALL = 2 ** 31 - 1

const LAST = '(SELECT max(e.version) FROM events e WHERE e.day = d.key) AS last'

export const DAYS_OF = `SELECT d.*, ${LAST} FROM days d WHERE site = ? ORDER BY date DESC LIMIT ?`

export const LATEST_DAYS = `SELECT d.*, ${LAST} FROM sites s JOIN days d ON d.site = s.id
  WHERE d.date = (SELECT max(date) FROM days WHERE site = s.id) ORDER BY s.id`

/**
 * A line of the log. If its event cannot be read, the unreadable value stands in its place, and whoever applies the line
 * reports the damage.
 */
export function recorded({ version, id, command, role, actor, at, event }: EventRow): Recorded {
  const read = readEvent(parsed(event) ?? event)
  return { version, id, command, by: { role, id: actor }, at, event: read as Recorded['event'] }
}

/** A day's row. If its version is damaged and lower than the log's, the log's version counts: those events were written. */
export function storedDay({ site, date, version, last, ended, due_at, summary }: DayRecord): StoredDay {
  const reached = Math.max(Number(version) || 0, last ?? 0)
  return {
    site,
    date,
    version: reached,
    ended: ended === 1,
    dueAt: whenDue(due_at),
    summary: parsed(summary),
  }
}

/** SQLite does not check what a column holds. A day whose due time cannot be read is due now, and sets a new time itself. */
function whenDue(at: number | null): number | null {
  return at === null || Number.isFinite(Number(at)) ? at : 0
}

/**
 * What an append adds to the log of its site: the opening of the day, and settings that changed with the events. The actor
 * is the account that changed them or opened the day.
 */
export function notesOf({ date, expected, records, settings }: Append): Note[] {
  const [first] = records
  const set = records.findLast(({ event }) => event.type === 'settings-changed') ?? first
  return [
    ...(expected === 0 && first
      ? [{ kind: 'opened' as const, date, body: '', at: first.at, actor: first.by.id }]
      : []),
    ...(settings && set
      ? [
          {
            kind: 'settings' as const,
            date: null,
            body: JSON.stringify(settings),
            at: set.at,
            actor: set.by.id,
          },
        ]
      : []),
  ]
}

/** A record of a site's log as it is stored; a store of an older version has no hashes. */
export interface KeptRecord extends Note {
  readonly site: string
  readonly number: number
  readonly hash: Uint8Array | null
}

/** The same records with their hashes. They are ordered by site and number, and each site's begin with its first. */
export function withHashes(records: readonly KeptRecord[]): SiteRecord[] {
  const heads = new Map<string, Link>()
  return records.map(({ site, ...note }) => {
    const record = recordAfter(heads.get(site) ?? FIRST, site, { ...note, at: asNumber(note.at) })
    heads.set(site, record)
    return record
  })
}

/** Finds the records of every site that has a record without a hash. */
export const WITHOUT_HASHES = `SELECT * FROM site_log WHERE site IN (SELECT site FROM site_log WHERE hash IS NULL)
  ORDER BY site, number`

export const LAST_RECORD = 'SELECT number, hash FROM site_log WHERE site = ? ORDER BY number DESC LIMIT 1'

export const SET_HASH = 'UPDATE site_log SET hash = ? WHERE site = ? AND number = ?'

export const SET_HEAD = 'UPDATE sites SET head = ? WHERE id = ?'

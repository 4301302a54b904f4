// How the log is read, in words that SQLite and PostgreSQL read alike, and what its rows mean.

import { readEvent } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { StoredDay } from '../ports/log.ts'
import { parsed } from './parsed.ts'

export interface DayRecord {
  key: number
  site: string
  date: string
  version: number
  /** The last version in its log; null: its log is erased. */
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
/** More events than any day has. */
export const ALL = 2 ** 31 - 1
const LAST = '(SELECT max(e.version) FROM events e WHERE e.day = d.key) AS last'
export const DAYS_OF = `SELECT d.*, ${LAST} FROM days d WHERE site = ? ORDER BY date DESC LIMIT ?`
export const LATEST_DAYS = `SELECT d.*, ${LAST} FROM sites s JOIN days d ON d.site = s.id
  WHERE d.date = (SELECT max(date) FROM days WHERE site = s.id) ORDER BY s.id`

/** A line of the log. What no rule can read of it stands where its event would, and whoever applies it finds it damaged there. */
export function recorded({ version, id, command, role, actor, at, event }: EventRow): Recorded {
  const read = readEvent(parsed(event) ?? event)
  return { version, id, command, by: { role, id: actor }, at, event: read as Recorded['event'] }
}

/** A row whose version is damaged is behind its log, or says none: what was written has been. */
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

/** SQLite keeps whatever is written; a day whose time cannot be read is looked at now, and says itself when. */
function whenDue(at: number | null): number | null {
  return at === null || Number.isFinite(Number(at)) ? at : 0
}

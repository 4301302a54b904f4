// Checks every day of a store: its chain, and whether the rules can read its events.

import * as v from 'valibot'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import { readEvent } from '../../shared/day/log/format.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { SealedRow } from '../store/chain.ts'
import { anyRow } from '../store/check-rows.ts'
import { asNumber } from '../store/parsed.ts'
import type { Sql } from '../store/ports/sql.ts'
import { checkChain, type KeptLine, type KeptRow } from './check-chain.ts'
import { checkFold, checkRow, type RowToCheck } from './check-row.ts'
import { type NotedDay, verifySite } from './verify-sites.ts'

export interface VerifiedDay {
  readonly site: string
  readonly date: string
  readonly events: number
  /** How many of them are older than the chain. */
  readonly unchained: number
  /** The log was erased by age: only the row can be checked. */
  readonly isErased: boolean
  /** The hash of the last event, hex. If it was written down elsewhere, it shows whether somebody has replaced the whole chain. */
  readonly head: string
  /** What is wrong and where; null: nothing. */
  readonly damage: string | null
}

/** Reads a day's row and its events in one statement, so that a server may write meanwhile. */
const DAY = `SELECT d.site, d.date, d.version AS row_version, d.ended, d.due_at, d.summary, d.head, d.seal, d.figures,
    s.settings,
    e.version, e.id, e.command, e.role, e.actor, e.at, e.event, e.before
  FROM days d LEFT JOIN events e ON e.day = d.key LEFT JOIN sites s ON s.id = d.site
  WHERE d.key = ? ORDER BY e.version`

interface Row extends KeptLine {
  readonly site: string
  readonly date: string
  readonly row_version: number
  readonly ended: number
  readonly due_at: number | string | null
  readonly summary: string
  readonly head: Uint8Array | null
  readonly seal: Uint8Array | null
  readonly figures: string | null
  readonly settings: string | null
}

/**
 * Checks every day, ordered by site and date, also against `notedIn`. `now` is in milliseconds since the epoch. Rejects if
 * the store cannot be read at all.
 */
export async function* verifyLog(sql: Sql, notedIn: NotedDays, now: number): AsyncGenerator<VerifiedDay> {
  const days = await sql.rows(
    anyRow<{ key: number; site: string; date: string }>(),
    'SELECT key, site, date FROM days ORDER BY site, date',
  )
  for (const { key, site, date } of days) {
    const noted = notedIn.get(site)?.get(date) ?? null
    const found = await verifiedDay(sql, key, noted, now)
    // the day's log may have been erased after the log of the site was read
    if (found?.damage) {
      const { days } = await verifySite(sql, site)
      yield (await verifiedDay(sql, key, days.get(date) ?? null, now)) ?? found
    } else if (found) yield found
  }
}

async function verifiedDay(sql: Sql, key: number, noted: NotedDay | null, now: number) {
  const rows = await sql.rows(anyRow<Row>(), DAY, key)
  return rows[0] ? verified(rows[0], rows, noted, now) : null
}

/** What the logs of the sites say about days, by site and date. */
export type NotedDays = ReadonlyMap<string, ReadonlyMap<string, NotedDay>>

/** Days that are missing although the logs of the sites have their opening. */
export async function missingDays(sql: Sql, notedIn: NotedDays): Promise<string[]> {
  const found = await sql.rows(anyRow<{ site: string; date: string }>(), 'SELECT site, date FROM days')
  const there = new Set(found.map(({ site, date }) => `${site} ${date}`))
  return [...notedIn].flatMap(([site, days]) =>
    [...days.keys()].map((date) => `${site} ${date}`).filter((day) => !there.has(day)),
  )
}

/** The number of events that belong to no day. */
export async function strayEvents(sql: Sql): Promise<number> {
  const rows = await sql.rows(
    v.object({ count: v.number() }),
    'SELECT count(*) AS count FROM events WHERE day NOT IN (SELECT key FROM days)',
  )
  return rows[0]?.count ?? 0
}

function verified(first: Row, rows: readonly Row[], noted: NotedDay | null, now: number): VerifiedDay {
  const { site, date, head, figures } = first
  // the join gives a day without events one row whose event columns are null
  const lines = (first.version as number | null) === null ? [] : rows
  const isErased = figures !== null && lines.length === 0
  const row: KeptRow = { site, date, head, version: first.row_version }
  const { damage, unchained } = isErased ? { damage: null, unchained: 0 } : checkChain(row, lines)
  const kept: RowToCheck = {
    site,
    date,
    head,
    version: first.row_version,
    ended: Number(first.ended),
    dueAt: asNumber(first.due_at),
    summary: first.summary,
    figures,
    seal: first.seal,
    events: lines.length,
  }
  return {
    site,
    date,
    events: lines.length,
    unchained,
    isErased,
    head: head ? hex(head) : '',
    damage: damage ?? (isErased ? null : unreadable(first, lines, kept)) ?? checkRow(kept, noted, now),
  }
}

/** Why the rules cannot read the log, or how the folded day differs from its row; null: neither. */
function unreadable({ site, date, settings }: Row, lines: readonly Row[], kept: SealedRow): string | null {
  if (settings === null) return `there is no site ${site}`
  let version = 0
  try {
    const records = lines.map(({ id, command, role, actor, at, event, ...line }): Recorded => {
      version = line.version
      // PostgreSQL's driver may read a wide number as text
      return {
        version,
        id,
        command,
        by: { role, id: actor },
        at: Number(at),
        event: readEvent(JSON.parse(event)),
      } as Recorded
    })
    const day = fold(unopenedDay(JSON.parse(settings) as Site, date), records)
    return checkFold(kept, day)
  } catch (error) {
    return `event ${version} cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

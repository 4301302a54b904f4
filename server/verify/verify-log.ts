// Goes through every day of a store: its chain, and whether the rules can read it.

import type { Recorded } from '../../shared/day/events.ts'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import type { Site } from '../../shared/day/site.ts'
import type { Sql } from '../store/sql.ts'
import { checkChain, type KeptLine, type KeptRow } from './check-chain.ts'

export interface VerifiedDay {
  readonly site: string
  readonly date: string
  readonly events: number
  /** How many of them are older than the chain. */
  readonly unchained: number
  /** The log was erased by age: only the row is left to look at. */
  readonly isErased: boolean
  /** The hash of the last event, hex: written down elsewhere, it shows whether somebody made the whole chain anew. */
  readonly head: string
  /** What is wrong and where; null: nothing. */
  readonly damage: string | null
}

/** A day's row and its events in one question, so that a server may go on writing in between. */
const DAY = `SELECT d.site, d.date, d.version AS row_version, d.ended, d.head, d.figures, s.settings,
    e.version, e.id, e.command, e.role, e.actor, e.at, e.event, e.before
  FROM days d LEFT JOIN events e ON e.day = d.key LEFT JOIN sites s ON s.id = d.site
  WHERE d.key = ? ORDER BY e.version`

interface Row extends KeptLine {
  readonly site: string
  readonly date: string
  readonly row_version: number
  readonly ended: number
  readonly head: Uint8Array | null
  readonly figures: string | null
  readonly settings: string | null
}

/** Looks at every day, by site and date. Rejects where the store cannot be read at all. */
export async function* verifyLog(sql: Pick<Sql, 'rows'>): AsyncGenerator<VerifiedDay> {
  const days = await sql.rows<{ key: number }>('SELECT key FROM days ORDER BY site, date')
  for (const { key } of days) {
    const rows = await sql.rows<Row>(DAY, key)
    if (rows[0]) yield verified(rows[0], rows)
  }
}

/** How many events belong to no day. */
export async function strayEvents(sql: Pick<Sql, 'rows'>): Promise<number> {
  const rows = await sql.rows<{ count: number | string }>(
    'SELECT count(*) AS count FROM events WHERE day NOT IN (SELECT key FROM days)',
  )
  return Number(rows[0]?.count ?? 0)
}

function verified(first: Row, rows: readonly Row[]): VerifiedDay {
  const { site, date, head, figures } = first
  // a day without events has one row all the same, with nothing in it
  const lines = (first.version as number | null) === null ? [] : rows
  const isErased = figures !== null && lines.length === 0
  const row: KeptRow = { site, date, head, version: first.row_version }
  const { damage, unchained } = isErased ? { damage: null, unchained: 0 } : checkChain(row, lines)
  return {
    site,
    date,
    events: lines.length,
    unchained,
    isErased,
    head: head ? hex(head) : '',
    damage: damage ?? (isErased ? null : unreadable(first, lines)),
  }
}

/** Why the rules cannot read it, or read it as something else than its row says. */
function unreadable({ site, date, settings, row_version, ended }: Row, lines: readonly Row[]): string | null {
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
        event: JSON.parse(event),
      } as Recorded
    })
    const day = fold(unopenedDay(JSON.parse(settings) as Site, date), records)
    if (day.version !== row_version)
      return `it folds to version ${day.version}, and the day’s row says ${row_version}`
    if ((day.state === 'ended') !== (Number(ended) === 1))
      return `the day is ${day.state}, and its row says ${Number(ended) === 1 ? 'ended' : 'not ended'}`
    return null
  } catch (error) {
    return `event ${version} cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

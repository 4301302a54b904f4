// Writes a record to the log of a site, in one commit with the change that it tells of.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Link } from '../chain.ts'
import { recordAfter } from '../chain.ts'
import { anyRow } from '../check-rows.ts'
import type { KeptRecord } from '../log/log.ts'
import { LAST_RECORD } from '../log/log.ts'
import { asNumber } from '../parsed.ts'
import type { LoggedNote, Note } from '../ports/sites.ts'
import type { Sql, Statement, Value } from '../ports/sql.ts'

/** How often other writers may take the record's number in a row before the write is given up. */
const MOST_TRIES = 20
const COLUMNS = 'site, number, at, actor, kind, date, body, hash'
/** Whether our record was written: if another writer was faster, a record with another hash has its number. */
const IS_OURS = 'EXISTS (SELECT 1 FROM site_log WHERE site = ? AND number = ? AND hash = ?)'

const LinkRow = v.object({ number: v.number(), hash: v.instance(Uint8Array) })

/** A condition that holds if our record was written, and its values. */
export type Ours = readonly [condition: string, ...values: readonly Value[]]

/** The statement that adds a record if its number is free and, if `onlyIf` is given, if that holds for a row of `days`. */
export function addingRecord(link: Link & { readonly site: string } & Note, onlyIf?: Statement): Statement {
  const { site, number, at, actor, kind, date, body, hash } = link
  const values = [site, number, at, actor, kind, date, body, hash]
  const places = values.map(() => '?').join(', ')
  if (!onlyIf)
    return [`INSERT INTO site_log (${COLUMNS}) VALUES (${places}) ON CONFLICT DO NOTHING`, ...values]
  const [condition, ...more] = onlyIf
  return [
    `INSERT INTO site_log (${COLUMNS}) SELECT ${places} FROM days WHERE ${condition} ON CONFLICT DO NOTHING`,
    ...values,
    ...more,
  ]
}

/**
 * Adds a record to a site's log, and makes the change that it tells of in the same commit. False, and nothing written, if
 * there is no such site, if no day meets `onlyIf`, or if `holds` is false. Rejects if other writers are faster each time.
 */
export async function note(
  sql: Sql,
  site: SiteId,
  what: Note,
  also: (ours: Ours) => readonly Statement[],
  { onlyIf, holds }: { onlyIf?: Statement; holds?: () => Promise<boolean> } = {},
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [last] = await sql.rows(LinkRow, LAST_RECORD, site)
    if (!last) return false
    if (onlyIf) {
      const [condition, ...values] = onlyIf
      if ((await sql.rows(v.object({}), `SELECT 1 FROM days WHERE ${condition}`, ...values)).length === 0)
        return false
    }
    // `last` was read before `holds` reads. A writer who comes after it takes the next number, and then ours is not added
    if (holds && !(await holds())) return false
    const record = recordAfter(last, site, what)
    const ours: Ours = [IS_OURS, site, record.number, record.hash]
    const [, added = 0] = await sql.together([
      // this takes the site's lock first, as an append does
      ['UPDATE sites SET head = head WHERE id = ?', site],
      addingRecord(record, onlyIf),
      [
        `UPDATE sites SET head = ? WHERE id = ? AND ${IS_OURS}`,
        record.hash,
        site,
        ...(ours.slice(1) as Value[]),
      ],
      ...also(ours),
    ])
    if (added > 0) return true
  }
  throw new Error(`the log of ${site} grows faster than it can be written`)
}

/** Everything in the log of a site, in order. */
export async function siteLogOf(sql: Pick<Sql, 'rows'>, site: SiteId): Promise<LoggedNote[]> {
  // whoever verifies the log says where it is damaged
  const rows = await sql.rows(
    anyRow<KeptRecord>(),
    'SELECT * FROM site_log WHERE site = ? ORDER BY number',
    site,
  )
  return rows.map(loggedNote)
}

/** The records of settings before a place in the log of a site, the newest first. */
export async function settingsSetAt(
  sql: Pick<Sql, 'rows'>,
  site: SiteId,
  before: number,
  most: number,
): Promise<LoggedNote[]> {
  const rows = await sql.rows(
    anyRow<KeptRecord>(),
    `SELECT * FROM site_log WHERE site = ? AND kind = 'settings' AND number < ? ORDER BY number DESC LIMIT ?`,
    site,
    before,
    most,
  )
  return rows.map(loggedNote)
}

function loggedNote({ number, kind, date, body, at, actor, hash }: KeptRecord): LoggedNote {
  return {
    number,
    kind,
    date,
    body,
    at: asNumber(at),
    actor,
    hash: Buffer.from(hash ?? []).toString('hex'),
  }
}

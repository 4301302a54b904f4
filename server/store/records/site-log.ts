// Writing into the log of a site together with what it tells of.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Link } from '../chain.ts'
import { recordAfter } from '../chain.ts'
import type { KeptRecord } from '../log/log.ts'
import { LAST_RECORD } from '../log/log.ts'
import { numberOf } from '../parsed.ts'
import type { LoggedNote, Note } from '../ports/sites.ts'
import type { Sql, Statement, Value } from '../ports/sql.ts'

/** Other writers took the record's number this often in a row: something else is wrong. */
const MOST_TRIES = 20
const COLUMNS = 'site, number, at, actor, kind, date, body, hash'
/** Whether the record is the one that was written: whoever was quicker has its number with another hash. */
const IS_OURS = 'EXISTS (SELECT 1 FROM site_log WHERE site = ? AND number = ? AND hash = ?)'

/** A condition for a statement that goes with a record, and its values. */
export type Ours = readonly [condition: string, ...values: readonly Value[]]

/** The statement that adds a record where its number is not taken, and, where it is given, under a condition on `days`. */
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
 * Adds a record to the site's log, and does with it what it tells of, in one commit. False, and nothing written, where
 * there is no such site, no day for `onlyIf`, or where `holds` is false of what is there now. Rejects where others are quicker without end.
 */
export async function note(
  sql: Sql,
  site: SiteId,
  what: Note,
  also: (ours: Ours) => readonly Statement[],
  { onlyIf, holds }: { onlyIf?: Statement; holds?: () => Promise<boolean> } = {},
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [last] = await sql.rows<Link>(LAST_RECORD, site)
    if (!last) return false
    if (onlyIf) {
      const [condition, ...values] = onlyIf
      if ((await sql.rows(`SELECT 1 FROM days WHERE ${condition}`, ...values)).length === 0) return false
    }
    // what is read now is as new as the last record: whoever writes in between takes the number after it
    if (holds && !(await holds())) return false
    const record = recordAfter(last, site, what)
    const ours: Ours = [IS_OURS, site, record.number, record.hash]
    const [, added = 0] = await sql.together([
      // its lock first, as an append takes it
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
  const rows = await sql.rows<KeptRecord>('SELECT * FROM site_log WHERE site = ? ORDER BY number', site)
  return rows.map(({ number, kind, date, body, at, actor, hash }) => ({
    number,
    kind,
    date,
    body,
    at: numberOf(at),
    actor,
    hash: Buffer.from(hash ?? []).toString('hex'),
  }))
}

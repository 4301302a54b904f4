// Checks that the log of each site is as it was written, and that the site's settings are those of its log.

import type { Link } from '../store/chain.ts'
import { FIRST, recordAfter } from '../store/chain.ts'
import { anyRow } from '../store/check-rows.ts'
import type { LoggedNote } from '../store/ports/sites.ts'
import type { Sql } from '../store/ports/sql.ts'
import { recordsOver } from '../store/records/records.ts'

/** How often a site is checked before it counts as damaged: a server writes a site's log only a few times a day. */
const MOST_LOOKS = 3

export interface VerifiedSite {
  readonly site: string
  readonly records: number
  /** The hash of the last record, hex. If it was written down elsewhere, it shows whether somebody has replaced the whole chain. */
  readonly head: string
  /** What is wrong and where; null: nothing. */
  readonly damage: string | null
  /** What the log says about each day, by date. */
  readonly days: ReadonlyMap<string, NotedDay>
}

/** What the log of a site says about a day. */
export interface NotedDay {
  /** When the day had its first event; null: before sites had logs. */
  readonly openedAt: number | null
  readonly erased: { readonly at: number | null; readonly figures: string } | null
}

interface SiteRow {
  readonly settings: string
  readonly head: Uint8Array | null
}

/** Checks every site, ordered by id. Rejects if the store cannot be read at all. */
export async function* verifySites(sql: Sql): AsyncGenerator<VerifiedSite> {
  const ids = await sql.rows(
    anyRow<{ site: string }>(),
    'SELECT id AS site FROM sites UNION SELECT site FROM site_log ORDER BY site',
  )
  for (const { site } of ids) yield await verifySite(sql, site)
}

/** Checks one site. If it looks damaged it is checked again, because a server may write between two statements. */
export async function verifySite(sql: Sql, site: string, looks = 1): Promise<VerifiedSite> {
  const records = await recordsOver(sql).siteLog(site)
  const [row] = await sql.rows(anyRow<SiteRow>(), 'SELECT settings, head FROM sites WHERE id = ?', site)
  const found = verified(site, row ?? null, records)
  return found.damage === null || looks === MOST_LOOKS ? found : verifySite(sql, site, looks + 1)
}

function verified(site: string, row: SiteRow | null, records: readonly LoggedNote[]): VerifiedSite {
  const days = new Map<string, NotedDay>()
  let last: Link = FIRST
  let set: string | null = null
  let damage = row ? null : `there is a log of the site ${site}, and no such site`
  for (const record of records) {
    const { kind, date, body, at } = record
    const expected = recordAfter(last, site, record)
    if (record.number !== expected.number) damage ??= `record ${expected.number} is missing`
    if (record.hash !== hex(expected.hash))
      damage ??= `record ${record.number} has not the hash that it should: it was changed, or one before it`
    last = expected
    if (kind === 'settings') set = body
    const day = days.get(date ?? '') ?? { openedAt: null, erased: null }
    if (kind === 'opened') days.set(date ?? '', { ...day, openedAt: at })
    if (kind === 'erased') days.set(date ?? '', { ...day, erased: { at, figures: body } })
  }
  if (row && hex(row.head) !== hex(last.hash))
    damage ??= `the log ends with record ${last.number}, whose hash is not the one that the site’s row carries`
  if (row && row.settings !== set) damage ??= 'its settings are not those that its log says were set last'
  return {
    site,
    records: records.length,
    head: hex(last.hash),
    damage: damage && `${site}: ${damage}`,
    days,
  }
}

function hex(hash: Uint8Array | null): string {
  return Buffer.from(hash ?? []).toString('hex')
}

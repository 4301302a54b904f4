// Writes to the logs of sites what their appends add there, on the connection that appends.

import type { ClientBase } from 'pg'
import type { Link, SiteRecord } from '../chain.ts'
import { recordAfter } from '../chain.ts'
import { notesOf } from '../log/log.ts'
import type { Append } from '../ports/log.ts'

const LOCK = 'SELECT id FROM sites WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE'
/** Queried when the sites are locked: then nobody else adds to their logs. */
const LAST = `SELECT DISTINCT ON (site) site, number, hash FROM site_log WHERE site = ANY($1::text[])
  ORDER BY site, number DESC`
const ADD = `INSERT INTO site_log (site, number, at, actor, kind, date, body, hash)
  SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])`
const SET_HEADS = `UPDATE sites s SET head = g.head FROM unnest($1::text[], $2::bytea[]) AS g (site, head)
  WHERE s.id = g.site`
/** A statement apart from the heads: followers see every row whose settings are written. */
const SET_SETTINGS = `UPDATE sites s SET settings = g.settings FROM unnest($1::text[], $2::text[]) AS g (site, settings)
  WHERE s.id = g.site`

/** Writes the settings of these appends, and their records in the logs of their sites, in this transaction. */
export async function noteOn(client: ClientBase, appends: readonly Append[]): Promise<void> {
  const noted = appends.filter((append) => notesOf(append).length > 0)
  if (noted.length === 0) return
  const sites = [...new Set(noted.map(({ site }) => site))].sort()
  await client.query(LOCK, [sites])
  const { rows } = await client.query<Link & { readonly site: string }>(LAST, [sites])
  const last = new Map<string, Link>(rows.map(({ site, ...link }) => [site, link]))
  const settings = new Map<string, string>()
  const records: SiteRecord[] = []
  for (const append of noted) {
    for (const what of notesOf(append)) {
      const before = last.get(append.site)
      // there is no such site: whoever reads its events reports that
      if (!before) continue
      const record = recordAfter(before, append.site, what)
      last.set(append.site, record)
      records.push(record)
      if (what.kind === 'settings') settings.set(append.site, what.body)
    }
  }
  await client.query(ADD, [
    records.map(({ site }) => site),
    records.map(({ number }) => number),
    records.map(({ at }) => at),
    records.map(({ actor }) => actor),
    records.map(({ kind }) => kind),
    records.map(({ date }) => date),
    records.map(({ body }) => body),
    records.map(({ hash }) => hash),
  ])
  await client.query(SET_HEADS, [[...last.keys()], [...last.values()].map(({ hash }) => hash)])
  if (settings.size) await client.query(SET_SETTINGS, [[...settings.keys()], [...settings.values()]])
}

// Sites and their settings.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { FIRST, recordAfter } from '../chain.ts'
import { parsed } from '../parsed.ts'
import type { Note, SetBy, SiteRecords } from '../ports/sites.ts'
import type { Sql } from '../ports/sql.ts'
import { addingRecord, note, settingsSetAt, siteLogOf } from './site-log.ts'

const Row = v.object({ id: v.string(), settings: v.string() })
type Row = v.InferOutput<typeof Row>

/** How many records are searched for settings that can be read. */
const MOST_LOOKED_AT = 20

const NOBODY: SetBy = { actor: null, at: null }

export function sitesTable(sql: Sql): SiteRecords {
  return {
    siteIds: async () =>
      (await sql.rows(v.pick(Row, ['id']), 'SELECT id FROM sites ORDER BY id')).map(({ id }) => id),
    sites: async () =>
      (await sql.rows(Row, 'SELECT id, settings FROM sites ORDER BY id')).flatMap((row) => siteOf(row) ?? []),
    site: siteIn,
    async lastSettings(id) {
      const rows = await sql.rows(
        Row,
        `SELECT site AS id, body AS settings FROM site_log WHERE site = ? AND kind = 'settings'
         ORDER BY number DESC LIMIT ?`,
        id,
        MOST_LOOKED_AT,
      )
      return rows.map(siteOf).find((site) => site !== null) ?? null
    },
    siteLog: (id) => siteLogOf(sql, id),
    settingsSet: (id, before, most) => settingsSetAt(sql, id, before, most),
    async addSite(site, by = NOBODY) {
      const record = recordAfter(FIRST, site.id, setting(site, by))
      const [added = 0] = await sql.together([
        [
          'INSERT INTO sites (id, settings, head) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          site.id,
          record.body,
          record.hash,
        ],
        // an existing site has a first record, so this adds none
        addingRecord(record),
      ])
      return added > 0
    },
    async saveSite(site, by = NOBODY, from) {
      const what = setting(site, by)
      return note(
        sql,
        site.id,
        what,
        ([isOurs, ...values]) => [
          [`UPDATE sites SET settings = ? WHERE id = ? AND ${isOurs}`, what.body, site.id, ...values],
        ],
        from && { holds: async () => from(await siteIn(site.id)) },
      )
    },
  }

  async function siteIn(id: SiteId): Promise<Site | null> {
    const [row] = await sql.rows(Row, 'SELECT id, settings FROM sites WHERE id = ?', id)
    return row ? siteOf(row) : null
  }
}

function siteOf({ id, settings }: Row): Site | null {
  const site = parsed<Site>(settings)
  return site?.id === id ? site : null
}

function setting(site: Site, by: SetBy): Note {
  return { kind: 'settings', date: null, body: JSON.stringify(site), ...by }
}

// Sites and their settings.

import type { Site, SiteId } from '../../../shared/day/nouns/site.ts'
import { parsed } from '../log/parsed.ts'
import { FIRST, type Note, recordAfter } from '../log/site-record.ts'
import { addingRecord, type LoggedNote, note, siteLogOf } from './site-log.ts'
import type { Sql } from './sql.ts'

/** Who set something, and when. */
export type SetBy = Pick<Note, 'actor' | 'at'>

export interface SitesTable {
  /** The ids of all, in their order. */
  siteIds(): Promise<SiteId[]>
  /** By id; one whose row is damaged is left out. */
  sites(): Promise<Site[]>
  /** Null: there is none of that id, or its row is damaged. Whether the settings have their shape is the caller's to see. */
  site(id: SiteId): Promise<Site | null>
  /** The settings that the log of a site says were set last, of those that can be read; null: none can. */
  lastSettings(id: SiteId): Promise<Site | null>
  /** Makes a site. False, and nothing written, when its slug is taken. */
  addSite(site: Site, by?: SetBy): Promise<boolean>
  /** What was set at a site, which days it opened and whose logs were erased, in order. */
  siteLog(id: SiteId): Promise<LoggedNote[]>
  /**
   * Changes the settings of a site that has no day under way. Makes no site: an id that is not there stays so. `from`: may look at
   * those that there are, null where they cannot be read; where it says no, nothing is written. Whether they were written.
   */
  saveSite(site: Site, by?: SetBy, from?: (now: Site | null) => boolean): Promise<boolean>
}

interface Row {
  readonly id: SiteId
  readonly settings: string
}

/** Records that are looked at for settings that can be read. */
const MOST_LOOKED_AT = 20

const NOBODY: SetBy = { actor: null, at: null }

export function sitesTable(sql: Sql): SitesTable {
  return {
    siteIds: async () => (await sql.rows<Row>('SELECT id FROM sites ORDER BY id')).map(({ id }) => id),
    sites: async () =>
      (await sql.rows<Row>('SELECT id, settings FROM sites ORDER BY id')).flatMap((row) => siteOf(row) ?? []),
    site: siteIn,
    async lastSettings(id) {
      const rows = await sql.rows<Row>(
        `SELECT site AS id, body AS settings FROM site_log WHERE site = ? AND kind = 'settings'
         ORDER BY number DESC LIMIT ?`,
        id,
        MOST_LOOKED_AT,
      )
      return rows.map(siteOf).find((site) => site !== null) ?? null
    },
    siteLog: (id) => siteLogOf(sql, id),
    async addSite(site, by = NOBODY) {
      const record = recordAfter(FIRST, site.id, setting(site, by))
      const [added = 0] = await sql.together([
        [
          'INSERT INTO sites (id, settings, head) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          site.id,
          record.body,
          record.hash,
        ],
        // a site that is there has its first record
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
    const [row] = await sql.rows<Row>('SELECT id, settings FROM sites WHERE id = ?', id)
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

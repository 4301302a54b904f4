// Sites and their settings.

import type { Site, SiteId } from '../../../shared/day/site.ts'
import { FIRST, type Note, recordAfter } from '../site-record.ts'
import type { Sql } from '../sql.ts'
import { addingRecord, type LoggedNote, note, siteLogOf } from './site-log.ts'

/** Who set something, and when. */
export type SetBy = Pick<Note, 'actor' | 'at'>

export interface SitesTable {
  /** By id. */
  sites(): Promise<Site[]>
  site(id: SiteId): Promise<Site | null>
  /** Makes a site. False, and nothing written, when its slug is taken. */
  addSite(site: Site, by?: SetBy): Promise<boolean>
  /** What was set at a site, which days it opened and whose logs were erased, in order. */
  siteLog(id: SiteId): Promise<LoggedNote[]>
  /** Changes the settings of a site that has no day under way. Makes no site: an id that is not there stays so. */
  saveSite(site: Site, by?: SetBy): Promise<void>
}

interface Row {
  readonly settings: string
}

const NOBODY: SetBy = { actor: null, at: null }

export function sitesTable(sql: Sql): SitesTable {
  return {
    sites: async () => (await sql.rows<Row>('SELECT settings FROM sites ORDER BY id')).map(siteOf),
    async site(id) {
      const [row] = await sql.rows<Row>('SELECT settings FROM sites WHERE id = ?', id)
      return row ? siteOf(row) : null
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
    async saveSite(site, by = NOBODY) {
      const what = setting(site, by)
      await note(sql, site.id, what, ([isOurs, ...values]) => [
        [`UPDATE sites SET settings = ? WHERE id = ? AND ${isOurs}`, what.body, site.id, ...values],
      ])
    },
  }
}

function siteOf({ settings }: Row): Site {
  return JSON.parse(settings)
}

function setting(site: Site, by: SetBy): Note {
  return { kind: 'settings', date: null, body: JSON.stringify(site), ...by }
}

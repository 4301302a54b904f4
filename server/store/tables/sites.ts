// Sites and their settings.

import type { Site, SiteId } from '../../../shared/day/site.ts'
import type { Sql } from '../sql.ts'

export interface SitesTable {
  /** By id. */
  sites(): Promise<Site[]>
  site(id: SiteId): Promise<Site | null>
  /** Makes a site. False, and nothing written, when its slug is taken. */
  addSite(site: Site): Promise<boolean>
  /** Changes the settings of a site that has no day under way. Makes no site: an id that is not there stays so. */
  saveSite(site: Site): Promise<void>
}

interface Row {
  readonly settings: string
}

export function sitesTable(sql: Sql): SitesTable {
  return {
    sites: async () => (await sql.rows<Row>('SELECT settings FROM sites ORDER BY id')).map(siteOf),
    async site(id) {
      const [row] = await sql.rows<Row>('SELECT settings FROM sites WHERE id = ?', id)
      return row ? siteOf(row) : null
    },
    addSite: async (site) =>
      (await sql.run(
        'INSERT INTO sites (id, settings) VALUES (?, ?) ON CONFLICT DO NOTHING',
        site.id,
        JSON.stringify(site),
      )) > 0,
    async saveSite(site) {
      await sql.run('UPDATE sites SET settings = ? WHERE id = ?', JSON.stringify(site), site.id)
    },
  }
}

function siteOf({ settings }: Row): Site {
  return JSON.parse(settings)
}

// Rows and views of the list of sites, as the server sends them.

import type { SiteRow, SitesView } from '../../../shared/day/views/sites.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { halvesOf, siteRow } from '../../kit/site-rows.ts'

/** The whole list of these rows. `as`: the role in which the reader sees them; null: the public. */
export function listOf(rows: readonly SiteRow[], as: SitesView['as'] = null): SitesView {
  return { version: 1, protocol: PROTOCOL, as, isWhole: true, sites: rows.map(halvesOf), gone: [] }
}

/** A site with an address, this far north of the first degree. */
export function placedRow(id: string, north: number, changes: Partial<SiteRow> = {}): SiteRow {
  const address = { 'zh-CN': `人民路${id}号`, en: `${id} Renmin Road` }
  return siteRow(id, { place: { address, lat: 28 + north, lon: 113 }, ...changes })
}

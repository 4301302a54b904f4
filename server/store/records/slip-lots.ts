// Which slips of a site were printed, as one text: two who print at once must not write half of it each.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Sql } from './sql.ts'

export interface SlipLotsTable {
  /** What was kept last; null: nothing yet. */
  slipLots(site: SiteId): Promise<string | null>
  /** Keeps `lots` in the place of `was`. False, and nothing written, where that is not what is there any more. */
  keepSlipLots(site: SiteId, was: string | null, lots: string): Promise<boolean>
}

export function slipLotsTable(sql: Sql): SlipLotsTable {
  return {
    slipLots: async (site) =>
      (await sql.rows<{ lots: string }>('SELECT lots FROM slip_lots WHERE site = ?', site))[0]?.lots ?? null,
    keepSlipLots: async (site, was, lots) =>
      (await (was === null
        ? sql.run('INSERT INTO slip_lots (site, lots) VALUES (?, ?) ON CONFLICT DO NOTHING', site, lots)
        : sql.run('UPDATE slip_lots SET lots = ? WHERE site = ? AND lots = ?', lots, site, was))) > 0,
  }
}

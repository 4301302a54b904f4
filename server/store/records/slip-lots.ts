// Which slips of a site were printed, as one text: two who print at once must not write half of it each.

import * as v from 'valibot'
import type { SlipLotRecords } from '../ports/slip-lots.ts'
import type { Sql } from '../ports/sql.ts'

export function slipLotsTable(sql: Sql): SlipLotRecords {
  return {
    slipLots: async (site) =>
      (await sql.rows(v.object({ lots: v.string() }), 'SELECT lots FROM slip_lots WHERE site = ?', site))[0]
        ?.lots ?? null,
    keepSlipLots: async (site, was, lots) =>
      (await (was === null
        ? sql.run('INSERT INTO slip_lots (site, lots) VALUES (?, ?) ON CONFLICT DO NOTHING', site, lots)
        : sql.run('UPDATE slip_lots SET lots = ? WHERE site = ? AND lots = ?', lots, site, was))) > 0,
  }
}

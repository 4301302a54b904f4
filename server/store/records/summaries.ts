// Summaries of days, for the list of sites. One that was stored in an older shape is made again.

import { type SealedRow, sealOf } from '../chain.ts'
import { anyRow } from '../check-rows.ts'
import { asNumber } from '../parsed.ts'
import type { Sql } from '../ports/sql.ts'
import type { SummaryRecords } from '../ports/summaries.ts'

interface Row {
  readonly ended: number
  readonly due_at: number | string | null
  readonly summary: string
  readonly head: Uint8Array | null
  readonly seal: Uint8Array | null
}

export function summariesTable(sql: Sql): SummaryRecords {
  return {
    async keepSummary(site, date, version, kept) {
      const [row] = await sql.rows(
        anyRow<Row>(),
        `SELECT ended, due_at, summary, head, seal FROM days
         WHERE site = ? AND date = ? AND version = ? AND figures IS NULL`,
        site,
        date,
        version,
      )
      if (!row) return false
      const { ended, head, seal } = row
      const is: SealedRow = {
        site,
        date,
        version,
        ended: Number(ended),
        dueAt: asNumber(row.due_at),
        summary: row.summary,
        figures: null,
      }
      if (seal === null || Buffer.compare(seal, sealOf(head, is)) !== 0) return false
      const summary = JSON.stringify(kept)
      const changed = await sql.run(
        `UPDATE days SET summary = ?, seal = ?
         WHERE site = ? AND date = ? AND version = ? AND seal = ? AND figures IS NULL`,
        summary,
        sealOf(head, { ...is, summary }),
        site,
        date,
        version,
        seal,
      )
      return changed > 0
    },
  }
}

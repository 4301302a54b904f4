// Erasing what people gave, with a receipt for each erasing.

import * as v from 'valibot'
import type { PersonRecords } from '../ports/persons.ts'
import type { Sql, Statement } from '../ports/sql.ts'

/** Conditions on rows of what people gave: what is due at a site, and what one number gave. */
export const DUE_PERSONS = 'site = ? AND (erase_at <= ? OR given_at <= ?)'
export const ONE_PERSON = 'site = ? AND date = ? AND number = ?'
const RECEIPT = 'number, site, at, reason, erased, before, hash'

const ReceiptRow = v.object({
  number: v.number(),
  site: v.string(),
  at: v.number(),
  reason: v.picklist(['age', 'asked']),
  erased: v.number(),
  before: v.string(),
  hash: v.string(),
})

export function receiptsTable(
  sql: Sql,
): Pick<PersonRecords, 'endPersons' | 'erase' | 'lastReceipt' | 'receipts'> {
  return {
    async endPersons(site, date, beginning, at) {
      await sql.run(
        'UPDATE persons SET erase_at = ? WHERE site = ? AND date = ? AND number >= ? AND number < ?',
        at,
        site,
        date,
        beginning,
        `${beginning}\u{10ffff}`,
      )
    },
    async erase(which, { number, site, at, reason, erased, before, hash }) {
      const where: Statement =
        'number' in which
          ? [ONE_PERSON, which.site, which.date, which.number]
          : [DUE_PERSONS, which.site, which.at, which.givenBy]
      const [condition, ...values] = where
      const [written = 0] = await sql.together([
        [
          `INSERT INTO receipts (${RECEIPT}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          number,
          site,
          at,
          reason,
          erased,
          before,
          hash,
        ],
        [
          `DELETE FROM persons WHERE ${condition} AND EXISTS (SELECT 1 FROM receipts WHERE number = ? AND hash = ?)`,
          ...values,
          number,
          hash,
        ],
      ])
      return written > 0
    },
    lastReceipt: async () =>
      (await sql.rows(ReceiptRow, `SELECT ${RECEIPT} FROM receipts ORDER BY number DESC LIMIT 1`))[0] ?? null,
    receipts: (after, limit) =>
      sql.rows(
        ReceiptRow,
        `SELECT ${RECEIPT} FROM receipts WHERE number > ? ORDER BY number LIMIT ?`,
        after,
        limit,
      ),
  }
}

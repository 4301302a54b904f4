// Personal data, encrypted, and the receipts of its erasing.

import * as v from 'valibot'
import type { PersonRecords } from '../ports/persons.ts'
import type { Sql } from '../ports/sql.ts'
import { inList } from './in-list.ts'
import { DUE_PERSONS, ONE_PERSON, receiptsTable } from './receipts.ts'

export function personsTable(sql: Sql): PersonRecords {
  return {
    async putPerson({ site, date, number, sealed, givenAt, eraseAt }) {
      await sql.run(
        `INSERT INTO persons (site, date, number, sealed, given_at, erase_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (site, date, number) DO UPDATE SET sealed = excluded.sealed,
           erase_at = CASE WHEN excluded.erase_at < persons.erase_at THEN excluded.erase_at ELSE persons.erase_at END`,
        site,
        date,
        number,
        sealed,
        givenAt,
        eraseAt,
      )
    },
    async person({ site, date, number }) {
      const [row] = await sql.rows(
        v.object({ sealed: v.string() }),
        `SELECT sealed FROM persons WHERE ${ONE_PERSON}`,
        site,
        date,
        number,
      )
      return row?.sealed ?? null
    },
    personsOf: (site, date, numbers) =>
      inList(numbers, (marks, some) =>
        sql.rows(
          v.object({ number: v.string(), sealed: v.string() }),
          `SELECT number, sealed FROM persons WHERE site = ? AND date = ? AND number IN (${marks})`,
          site,
          date,
          ...some,
        ),
      ),
    sitesWithPersons: async () =>
      (await sql.rows(v.object({ site: v.string() }), 'SELECT DISTINCT site FROM persons ORDER BY site')).map(
        ({ site }) => site,
      ),
    async personsDue({ site, at, givenBy }) {
      const [row] = await sql.rows(
        v.object({ count: v.number() }),
        `SELECT count(*) AS count FROM persons WHERE ${DUE_PERSONS}`,
        site,
        at,
        givenBy,
      )
      return row?.count ?? 0
    },
    ...receiptsTable(sql),
  }
}

// What people gave of themselves, encrypted, and the receipts of its erasing.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Sql, Statement } from './sql.ts'

/** Whose it is: a number of a site's day. */
export interface PersonKey {
  readonly site: SiteId
  readonly date: string
  readonly number: string
}

export interface SealedPerson extends PersonKey {
  /** Encrypted; base64url. */
  readonly sealed: string
  readonly givenAt: number
  /** When it is to be erased at the latest, milliseconds since the epoch. */
  readonly eraseAt: number
}

/** One erasing, and its place in the chain of all of them. */
export interface Receipt {
  /** From 1, without a gap. */
  readonly number: number
  readonly site: SiteId
  readonly at: number
  /** `age`: they were old enough; `asked`: somebody asked for it. */
  readonly reason: 'age' | 'asked'
  /** How many people's. */
  readonly erased: number
  /** The hash of the receipt before; '' before the first. */
  readonly before: string
  readonly hash: string
}

export interface Due {
  readonly site: SiteId
  /** Erased is what was to go by then, milliseconds since the epoch … */
  readonly at: number
  /** … and what was given by then. */
  readonly givenBy: number
}

export interface PersonsTable {
  /** Keeps it. One that is there already is replaced, and still goes when the first would have gone. */
  putPerson(person: SealedPerson): Promise<void>
  /** What is kept for a number, encrypted; null where nothing is. */
  person(key: PersonKey): Promise<string | null>
  /** Sites for which anything is kept. */
  sitesWithPersons(): Promise<SiteId[]>
  /** How many are due at a site. */
  personsDue(due: Due): Promise<number>
  /**
   * Erases what is due, or what one number gave, and writes the receipt in one commit.
   * False, and nothing changed, where another receipt has its number already.
   */
  erase(which: Due | PersonKey, receipt: Receipt): Promise<boolean>
  lastReceipt(): Promise<Receipt | null>
  /** The next receipts after that number, in order. */
  receipts(after: number, limit: number): Promise<Receipt[]>
}

const DUE = 'site = ? AND (erase_at <= ? OR given_at <= ?)'
const ONE = 'site = ? AND date = ? AND number = ?'
const RECEIPT = 'number, site, at, reason, erased, before, hash'

export function personsTable(sql: Sql): PersonsTable {
  return {
    async putPerson({ site, date, number, sealed, givenAt, eraseAt }) {
      await sql.run(
        `INSERT INTO persons (site, date, number, sealed, given_at, erase_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (site, date, number) DO UPDATE SET sealed = excluded.sealed`,
        site,
        date,
        number,
        sealed,
        givenAt,
        eraseAt,
      )
    },
    async person({ site, date, number }) {
      const [row] = await sql.rows<{ sealed: string }>(
        `SELECT sealed FROM persons WHERE ${ONE}`,
        site,
        date,
        number,
      )
      return row?.sealed ?? null
    },
    sitesWithPersons: async () =>
      (await sql.rows<{ site: SiteId }>('SELECT DISTINCT site FROM persons ORDER BY site')).map(
        ({ site }) => site,
      ),
    async personsDue({ site, at, givenBy }) {
      const [row] = await sql.rows<{ count: number | string }>(
        `SELECT count(*) AS count FROM persons WHERE ${DUE}`,
        site,
        at,
        givenBy,
      )
      // PostgreSQL counts in 64 bits, which its driver reads as text
      return Number(row?.count ?? 0)
    },
    async erase(which, { number, site, at, reason, erased, before, hash }) {
      const where: Statement =
        'number' in which
          ? [ONE, which.site, which.date, which.number]
          : [DUE, which.site, which.at, which.givenBy]
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
      (await sql.rows<Receipt>(`SELECT ${RECEIPT} FROM receipts ORDER BY number DESC LIMIT 1`))[0] ?? null,
    receipts: (after, limit) =>
      sql.rows<Receipt>(
        `SELECT ${RECEIPT} FROM receipts WHERE number > ? ORDER BY number LIMIT ?`,
        after,
        limit,
      ),
  }
}

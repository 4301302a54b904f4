// Codes that sign a device in once.

import type { Sql } from './sql.ts'
import { type Staff, type StaffRow, staffOf } from './staff.ts'

export interface Enrolment {
  /** SHA-256 of the code, hex. */
  readonly hash: string
  readonly staff: string
  readonly expiresAt: number
}

/** `longest`: milliseconds that none lasts longer than; one that would was written by a clock that was ahead. */
export interface EnrolmentsTable {
  /** Adds it; of more than `most` of one account those that would expire first end. Rejects when it is of nobody. */
  addEnrolment(enrolment: Enrolment, most: number): Promise<void>
  /** Whose it is, before it has expired; null otherwise. It stays as it is. */
  enrolmentOf(hash: string, at: number, longest?: number): Promise<Staff | null>
  /** Whose it is, the first time that it is asked for and before it has expired; null otherwise. */
  useEnrolment(hash: string, at: number, longest?: number): Promise<Staff | null>
}

export function enrolmentsTable(sql: Sql): EnrolmentsTable {
  const table: EnrolmentsTable = {
    async addEnrolment({ hash, staff, expiresAt }, most) {
      await sql.together([
        ['INSERT INTO enrolments (hash, staff, expires_at) VALUES (?, ?, ?)', hash, staff, expiresAt],
        [
          `DELETE FROM enrolments WHERE hash IN
             (SELECT hash FROM enrolments WHERE staff = ? 
              ORDER BY CASE WHEN expires_at > ? THEN 0 ELSE expires_at END DESC, hash LIMIT 1000 OFFSET ?)`,
          staff,
          // none of them can last longer than the newest
          expiresAt,
          most,
        ],
      ])
    },
    async enrolmentOf(hash, at, longest = Number.MAX_SAFE_INTEGER - at) {
      const [row] = await sql.rows<StaffRow>(
        `SELECT staff.* FROM enrolments JOIN staff ON staff.id = enrolments.staff
         WHERE hash = ? AND expires_at > ? AND expires_at <= ?`,
        hash,
        at,
        at + longest,
      )
      return row ? staffOf(row) : null
    },
    async useEnrolment(hash, at, longest) {
      const staff = await table.enrolmentOf(hash, at, longest)
      // of two that ask at once one deletes it
      const isFirst = (await sql.run('DELETE FROM enrolments WHERE hash = ?', hash)) > 0
      return isFirst ? staff : null
    },
  }
  return table
}

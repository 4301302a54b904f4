// Codes that sign a device in once.

import type { EnrolmentRecords } from '../ports/enrolments.ts'
import type { Sql } from '../ports/sql.ts'
import { StaffRow, staffOf } from './staff.ts'

export function enrolmentsTable(sql: Sql): EnrolmentRecords {
  const table: EnrolmentRecords = {
    async addEnrolment({ hash, staff, expiresAt }, most) {
      await sql.together([
        ['INSERT INTO enrolments (hash, staff, expires_at) VALUES (?, ?, ?)', hash, staff, expiresAt],
        [
          `DELETE FROM enrolments WHERE hash IN
             (SELECT hash FROM enrolments WHERE staff = ? 
              ORDER BY CASE WHEN expires_at > ? THEN 0 ELSE expires_at END DESC, hash LIMIT 1000 OFFSET ?)`,
          staff,
          // no record lasts longer than the newest one
          expiresAt,
          most,
        ],
      ])
    },
    async enrolmentOf(hash, at, longest = Number.MAX_SAFE_INTEGER - at) {
      const [row] = await sql.rows(
        StaffRow,
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

// Signed-in staff.

import type { Sql } from '../sql.ts'
import { type Staff, type StaffRow, staffOf } from './staff.ts'

export interface Session {
  /** SHA-256 of the cookie, hex. */
  readonly hash: string
  readonly staff: string
  readonly expiresAt: number
}

export interface SessionsTable {
  /** Rejects when it is of nobody: they may have been removed meanwhile. */
  addSession(session: Session): Promise<void>
  /** The session and whose it is; null when there is none. Whether it has expired is the caller's to see. */
  session(hash: string): Promise<{ session: Session; staff: Staff } | null>
  touchSession(hash: string, expiresAt: number): Promise<void>
  removeSession(hash: string): Promise<void>
}

export function sessionsTable(sql: Sql): SessionsTable {
  return {
    async addSession({ hash, staff, expiresAt }) {
      await sql.run('INSERT INTO sessions (hash, staff, expires_at) VALUES (?, ?, ?)', hash, staff, expiresAt)
    },
    async session(hash) {
      const [row] = await sql.rows<StaffRow & { expires_at: number }>(
        'SELECT staff.*, expires_at FROM sessions JOIN staff ON staff.id = sessions.staff WHERE hash = ?',
        hash,
      )
      return row ? { session: { hash, staff: row.id, expiresAt: row.expires_at }, staff: staffOf(row) } : null
    },
    async touchSession(hash, expiresAt) {
      await sql.run('UPDATE sessions SET expires_at = ? WHERE hash = ?', expiresAt, hash)
    },
    async removeSession(hash) {
      await sql.run('DELETE FROM sessions WHERE hash = ?', hash)
    },
  }
}

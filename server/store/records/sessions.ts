// Signed-in staff.

import type { Session, SessionRecords } from '../ports/sessions.ts'
import type { Sql } from '../ports/sql.ts'
import { inList } from './in-list.ts'
import { type StaffRow, staffOf } from './staff.ts'

interface Row extends Omit<Session, 'expiresAt'> {
  readonly expires_at: number
}

const COLUMNS =
  'sessions.hash, sessions.id AS session, sessions.device, sessions.agent, sessions.since, sessions.expires_at'

export function sessionsTable(sql: Sql): SessionRecords {
  return {
    addSession: (session, most) => addSession(sql, session, most),
    async session(hash) {
      const [row] = await sql.rows<StaffRow & Row & { session: string }>(
        `SELECT staff.*, ${COLUMNS} FROM sessions JOIN staff ON staff.id = sessions.staff WHERE hash = ?`,
        hash,
      )
      return row
        ? { session: sessionOf({ ...row, id: row.session, staff: row.id }), staff: staffOf(row) }
        : null
    },
    async sessions(staff, at, most) {
      const rows = await sql.rows<Row>(
        `SELECT * FROM sessions WHERE expires_at > ? ${staff === null ? '' : 'AND staff = ?'}
         ORDER BY since DESC, id LIMIT ?`,
        at,
        ...(staff === null ? [] : [staff]),
        most,
      )
      return rows.map(sessionOf)
    },
    async lastingSessions(ids, at) {
      const rows = await inList(ids, (marks, some) =>
        sql.rows<StaffRow & { session: string }>(
          `SELECT staff.*, sessions.id AS session FROM sessions JOIN staff ON staff.id = sessions.staff
           WHERE expires_at > ? AND sessions.id IN (${marks}) ORDER BY sessions.id`,
          at,
          ...some,
        ),
      )
      return rows.map((row) => ({ id: row.session, staff: staffOf(row) }))
    },
    async touchSession(id, expiresAt) {
      await sql.run('UPDATE sessions SET expires_at = ? WHERE id = ?', expiresAt, id)
    },
    async sessionAt(id, site) {
      await sql.run('UPDATE sessions SET site = ? WHERE id = ?', site, id)
    },
    async sessionsAtSites(at, most) {
      const rows = await sql.rows<StaffRow & Pick<Row, 'since' | 'expires_at'> & { site: string }>(
        `SELECT staff.*, sessions.site, sessions.since, sessions.expires_at
         FROM sessions JOIN staff ON staff.id = sessions.staff
         WHERE sessions.site IS NOT NULL AND sessions.expires_at > ? ORDER BY sessions.since DESC, sessions.id LIMIT ?`,
        at,
        most,
      )
      return rows.map((row) => ({
        site: row.site,
        staff: staffOf(row),
        since: row.since,
        expiresAt: row.expires_at,
      }))
    },
    removeSession: async (id) => (await sql.run('DELETE FROM sessions WHERE id = ?', id)) > 0,
  }
}

function sessionOf({ hash, id, staff, device, agent, since, expires_at }: Row): Session {
  return { hash, id, staff, device, agent, since, expiresAt: expires_at }
}

async function addSession(
  sql: Sql,
  { hash, id, staff, device, agent, since, expiresAt }: Session,
  most: number,
): Promise<void> {
  await sql.together([
    [
      'INSERT INTO sessions (hash, id, staff, device, agent, since, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      hash,
      id,
      staff,
      device,
      agent,
      since,
      expiresAt,
    ],
    [
      `DELETE FROM sessions WHERE id IN
         (SELECT id FROM sessions WHERE staff = ? 
          ORDER BY CASE WHEN expires_at > ? THEN 0 ELSE expires_at END DESC, since DESC, id LIMIT 1000 OFFSET ?)`,
      staff,
      // no record lasts longer than the newest one
      expiresAt,
      most,
    ],
  ])
}

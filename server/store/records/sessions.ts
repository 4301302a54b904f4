// Signed-in staff.

import * as v from 'valibot'
import type { Session, SessionRecords } from '../ports/sessions.ts'
import type { Sql } from '../ports/sql.ts'
import { inList } from './in-list.ts'
import { StaffRow, staffOf } from './staff.ts'

const Row = v.object({
  hash: v.string(),
  id: v.string(),
  staff: v.string(),
  device: v.string(),
  agent: v.string(),
  since: v.number(),
  expires_at: v.number(),
})
type Row = v.InferOutput<typeof Row>
/** A session beside its account: `id` is the account's. */
const StaffOfSession = v.object({ ...StaffRow.entries, session: v.string() })
const WithStaff = v.object({ ...v.omit(Row, ['id', 'staff']).entries, ...StaffOfSession.entries })
const AtSiteRow = v.object({
  ...StaffRow.entries,
  site: v.string(),
  ...v.pick(Row, ['since', 'expires_at']).entries,
})

const COLUMNS =
  'sessions.hash, sessions.id AS session, sessions.device, sessions.agent, sessions.since, sessions.expires_at'

export function sessionsTable(sql: Sql): SessionRecords {
  return {
    addSession: (session, most) => addSession(sql, session, most),
    async session(hash) {
      const [row] = await sql.rows(
        WithStaff,
        `SELECT staff.*, ${COLUMNS} FROM sessions JOIN staff ON staff.id = sessions.staff WHERE hash = ?`,
        hash,
      )
      return row
        ? { session: sessionOf({ ...row, id: row.session, staff: row.id }), staff: staffOf(row) }
        : null
    },
    async sessions(staff, at, most) {
      const rows = await sql.rows(
        Row,
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
        sql.rows(
          StaffOfSession,
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
      const rows = await sql.rows(
        AtSiteRow,
        `SELECT staff.*, sessions.site, sessions.since, sessions.expires_at
         FROM sessions JOIN staff ON staff.id = sessions.staff
         WHERE sessions.site IS NOT NULL AND sessions.expires_at > ? ORDER BY sessions.since DESC, sessions.id LIMIT ?`,
        at,
        most,
      )
      return rows.map((row) => {
        const { site, since, expires_at: expiresAt } = row
        return { site, staff: staffOf(row), since, expiresAt }
      })
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

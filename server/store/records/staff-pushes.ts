// Devices of the staff that are told of alarms, and the alarms that were seen.

import * as v from 'valibot'
import type { Sql } from '../ports/sql.ts'
import type { StaffPushRecords } from '../ports/staff-pushes.ts'
import { StaffRow, staffOf } from './staff.ts'

const SiteRow = v.object({ site: v.string() })
const PushRow = v.object({
  ...StaffRow.entries,
  session: v.string(),
  site: v.string(),
  sealed: v.string(),
  lang: v.string(),
})
const AlarmsRow = v.object({ site: v.string(), alarms: v.string() })

export function staffPushesTable(sql: Sql): StaffPushRecords {
  return {
    putStaffPush: async ({ session, site, sealed, lang }) =>
      (await sql.run(
        // the session may have ended meanwhile
        `INSERT INTO staff_pushes (session, site, sealed, lang)
         SELECT id, ?, ?, ? FROM sessions WHERE id = ?
         ON CONFLICT (session, site) DO UPDATE SET sealed = excluded.sealed, lang = excluded.lang`,
        site,
        sealed,
        lang,
        session,
      )) > 0,
    removeStaffPush: async (session, site) =>
      (await sql.run('DELETE FROM staff_pushes WHERE session = ? AND site = ?', session, site)) > 0,
    hasStaffPush: async (session, site) =>
      (await sql.rows(SiteRow, 'SELECT site FROM staff_pushes WHERE session = ? AND site = ?', session, site))
        .length > 0,
    staffPushSites: async () =>
      (await sql.rows(SiteRow, 'SELECT DISTINCT site FROM staff_pushes ORDER BY site')).map(
        ({ site }) => site,
      ),
    async staffPushes(place, at, most) {
      const rows = await sql.rows(
        PushRow,
        `SELECT staff.*, staff_pushes.session, staff_pushes.site, staff_pushes.sealed, staff_pushes.lang
         FROM staff_pushes JOIN sessions ON sessions.id = staff_pushes.session
           JOIN staff ON staff.id = sessions.staff
         WHERE staff_pushes.site = ? AND sessions.expires_at > ?
         ORDER BY sessions.since DESC, sessions.id LIMIT ?`,
        place,
        at,
        most,
      )
      return rows.map((row) => {
        const { session, site, sealed, lang } = row
        return { session, site, sealed, lang, staff: staffOf(row) }
      })
    },
    watchedAlarms: async () =>
      Object.fromEntries(
        (await sql.rows(AlarmsRow, 'SELECT site, alarms FROM watched_alarms')).map(({ site, alarms }) => [
          site,
          alarms,
        ]),
      ),
    async keepWatched(site, alarms) {
      if (alarms === null) await sql.run('DELETE FROM watched_alarms WHERE site = ?', site)
      else
        await sql.run(
          `INSERT INTO watched_alarms (site, alarms) VALUES (?, ?)
           ON CONFLICT (site) DO UPDATE SET alarms = excluded.alarms`,
          site,
          alarms,
        )
    },
  }
}

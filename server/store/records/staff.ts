// Staff accounts.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { isWords, parsed } from '../parsed.ts'
import type { Sql } from '../ports/sql.ts'
import type { Staff, StaffRecords } from '../ports/staff.ts'

export const StaffRow = v.object({
  id: v.string(),
  name: v.string(),
  // a role that this version does not know may do the least, and the other accounts can still be read
  role: v.fallback(v.picklist(['owner', 'marshal', 'viewer']), 'viewer'),
  sites: v.string(),
  all_sites: v.number(),
  counsellor: v.number(),
  passcode: v.string(),
})
export type StaffRow = v.InferOutput<typeof StaffRow>

/**
 * The sites of an account whose list is damaged. No site has this id; an empty list would show all sites on a node of an
 * older version.
 */
const NOWHERE: readonly SiteId[] = ['']

/** Locks the rows of all owners: if two owners remove each other at once, one waits, and then is the last and stays. */
const LOCK_OWNERS = "UPDATE staff SET role = role WHERE role = 'owner'"
const SOMEBODY_ELSE_OWNS = "(role <> 'owner' OR (SELECT COUNT(*) FROM staff WHERE role = 'owner') > 1)"

export function staffTable(sql: Sql): StaffRecords {
  return {
    staff: async () => (await sql.rows(StaffRow, 'SELECT * FROM staff ORDER BY name')).map(staffOf),
    addStaff: async ({ id, name, role, sites, allSites, counsellor, passcode }) =>
      (await sql.run(
        `INSERT INTO staff (id, name, role, sites, all_sites, counsellor, passcode) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        id,
        name,
        role,
        JSON.stringify(sites),
        Number(allSites),
        Number(counsellor === true),
        passcode,
      )) > 0,
    async staffNamed(name) {
      const [row] = await sql.rows(StaffRow, 'SELECT * FROM staff WHERE name = ?', name)
      return row ? staffOf(row) : null
    },
    removeStaff: async (name) => (await sql.run('DELETE FROM staff WHERE name = ?', name)) > 0,
    async dismissStaff(name) {
      const [, gone = 0] = await sql.together([
        [LOCK_OWNERS],
        [`DELETE FROM staff WHERE name = ? AND ${SOMEBODY_ELSE_OWNS}`, name],
      ])
      return gone > 0
    },
    async changeStaff(name, { role, sites, allSites, counsellor, passcode }, keep = '') {
      // passcode hashes are salted, so a row with this hash was written by this change
      const changed = 'SELECT id FROM staff WHERE name = ? AND passcode = ?'
      const [, count = 0] = await sql.together([
        [LOCK_OWNERS],
        [
          `UPDATE staff SET role = COALESCE(?, role), sites = COALESCE(?, sites),
             all_sites = COALESCE(?, all_sites), counsellor = COALESCE(?, counsellor),
             passcode = COALESCE(?, passcode)
           WHERE name = ? AND (COALESCE(?, role) = 'owner' OR ${SOMEBODY_ELSE_OWNS})`,
          role ?? null,
          sites ? JSON.stringify(sites) : null,
          allSites === undefined ? null : Number(allSites),
          counsellor === undefined ? null : Number(counsellor),
          passcode ?? null,
          name,
          role ?? null,
        ],
        [`DELETE FROM sessions WHERE staff IN (${changed}) AND id <> ?`, name, passcode ?? null, keep],
        [`DELETE FROM tries WHERE account IN (${changed})`, name, passcode ?? null],
      ])
      return count > 0
    },
  }
}

export function staffOf({ id, name, role, sites, all_sites, counsellor, passcode }: StaffRow): Staff {
  const named = parsed(sites)
  const isRead = isWords(named)
  return {
    id,
    name,
    role,
    sites: isRead ? named : NOWHERE,
    allSites: isRead && all_sites > 0,
    ...(counsellor > 0 ? { counsellor: true } : {}),
    passcode,
  }
}

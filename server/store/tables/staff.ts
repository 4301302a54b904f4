// Staff accounts.

import type { SiteId } from '../../../shared/day/site.ts'
import type { Sql } from '../sql.ts'

export type StaffRole = 'owner' | 'marshal' | 'viewer'

export interface Staff {
  /** Stands in the log; says nothing of the person. */
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly sites: readonly SiteId[]
  /** The passcode's hash, as `access/passcode.ts` writes it. */
  readonly passcode: string
}

export interface StaffTable {
  /** By name. */
  staff(): Promise<Staff[]>
  /** False, and nothing written, when the name or the id is taken. Capitals count. */
  addStaff(staff: Staff): Promise<boolean>
  /** Also ends their sessions. False when there is nobody of that name. */
  removeStaff(name: string): Promise<boolean>
}

export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly sites: string
  readonly passcode: string
}

export function staffTable(sql: Sql): StaffTable {
  return {
    staff: async () => (await sql.rows<StaffRow>('SELECT * FROM staff ORDER BY name')).map(staffOf),
    addStaff: async ({ id, name, role, sites, passcode }) =>
      (await sql.run(
        'INSERT INTO staff (id, name, role, sites, passcode) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        name,
        role,
        JSON.stringify(sites),
        passcode,
      )) > 0,
    removeStaff: async (name) => (await sql.run('DELETE FROM staff WHERE name = ?', name)) > 0,
  }
}

export function staffOf({ id, name, role, sites, passcode }: StaffRow): Staff {
  return { id, name, role, sites: JSON.parse(sites), passcode }
}

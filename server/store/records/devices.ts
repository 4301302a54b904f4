// The devices on which an account has been signed in.

import * as v from 'valibot'
import type { DeviceRecords } from '../ports/devices.ts'
import type { Sql } from '../ports/sql.ts'

export function devicesTable(sql: Sql): DeviceRecords {
  return {
    async knowsDevice(staff, device, at, longest) {
      const [row] = await sql.rows(
        v.object({ expires_at: v.number() }),
        'SELECT expires_at FROM known_devices WHERE staff = ? AND device = ? AND expires_at > ?',
        staff,
        device,
        at,
      )
      if (row && longest !== undefined && row.expires_at > at + longest)
        await sql.run(
          'UPDATE known_devices SET expires_at = ? WHERE staff = ? AND device = ?',
          at + longest,
          staff,
          device,
        )
      return row !== undefined
    },
    isKnownSomewhere: async (staff) =>
      (
        await sql.rows(
          v.object({ device: v.string() }),
          'SELECT device FROM known_devices WHERE staff = ? LIMIT 1',
          staff,
        )
      ).length > 0,
    async knowDevice(staff, device, expiresAt, most) {
      await sql.together([
        [
          `INSERT INTO known_devices (staff, device, expires_at) VALUES (?, ?, ?)
           ON CONFLICT (staff, device) DO UPDATE SET expires_at = excluded.expires_at`,
          staff,
          device,
          expiresAt,
        ],
        [
          `DELETE FROM known_devices WHERE staff = ? AND device IN
             (SELECT device FROM known_devices WHERE staff = ? 
              ORDER BY CASE WHEN expires_at > ? THEN 0 ELSE expires_at END DESC, device LIMIT 1000 OFFSET ?)`,
          staff,
          staff,
          // no record lasts longer than the newest one
          expiresAt,
          most,
        ],
      ])
    },
    async forgetDevice(staff, device) {
      await sql.run('DELETE FROM known_devices WHERE staff = ? AND device = ?', staff, device)
    },
  }
}

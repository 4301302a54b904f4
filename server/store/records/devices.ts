// The devices on which an account has been signed in.

import type { Sql } from './sql.ts'

export interface DevicesTable {
  /**
   * Whether the account has been signed in on this device, and not too long before `at`. One that would be known for more
   * than `longest` milliseconds is known for so long from now.
   */
  knowsDevice(staff: string, device: string, at: number, longest?: number): Promise<boolean>
  /** Whether there is any device on which the account has been signed in, and that is not forgotten. */
  isKnownSomewhere(staff: string): Promise<boolean>
  /** Remembers it; of more than `most` those that would expire first are forgotten. Rejects when it is of nobody. */
  knowDevice(staff: string, device: string, expiresAt: number, most: number): Promise<void>
  forgetDevice(staff: string, device: string): Promise<void>
}

export function devicesTable(sql: Sql): DevicesTable {
  return {
    async knowsDevice(staff, device, at, longest) {
      const [row] = await sql.rows<{ expires_at: number | string }>(
        'SELECT expires_at FROM known_devices WHERE staff = ? AND device = ? AND expires_at > ?',
        staff,
        device,
        at,
      )
      if (row && longest !== undefined && Number(row.expires_at) > at + longest)
        await sql.run(
          'UPDATE known_devices SET expires_at = ? WHERE staff = ? AND device = ?',
          at + longest,
          staff,
          device,
        )
      return row !== undefined
    },
    isKnownSomewhere: async (staff) =>
      (await sql.rows('SELECT device FROM known_devices WHERE staff = ? LIMIT 1', staff)).length > 0,
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
          // none of them can last longer than the newest
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

// Everything that is kept beside the log, over whatever engine reads SQL.

import type { Sql } from '../sql.ts'
import { type ClaimsTable, claimsTable } from './claims.ts'
import { type DevicesTable, devicesTable } from './devices.ts'
import { type EnrolmentsTable, enrolmentsTable } from './enrolments.ts'
import { type EpochsTable, epochsTable } from './epochs.ts'
import { type KeysTable, keysTable } from './keys.ts'
import { type OldDaysTable, oldDaysTable } from './old-days.ts'
import { type PersonsTable, personsTable } from './persons.ts'
import { type ScreensTable, screensTable } from './screens.ts'
import { type SessionsTable, sessionsTable } from './sessions.ts'
import { type SitesTable, sitesTable } from './sites.ts'
import { type StaffTable, staffTable } from './staff.ts'
import { type TakenInTable, takenInTable } from './taken-in.ts'
import { type TriesTable, triesTable } from './tries.ts'

export interface Tables
  extends SitesTable,
    StaffTable,
    SessionsTable,
    DevicesTable,
    TriesTable,
    EnrolmentsTable,
    ScreensTable,
    ClaimsTable,
    KeysTable,
    EpochsTable,
    TakenInTable,
    PersonsTable,
    OldDaysTable {
  /**
   * Deletes whatever has an end and came to it before `at`. Of the tries at accounts that there are not, it keeps the
   * `strangers` that would last longest: there are as many names as somebody cares to make up.
   */
  sweep(at: number, strangers?: number): Promise<void>
}

/** Rows of made-up names: two megabytes. */
const STRANGERS = 10_000

export function tablesOver(sql: Sql): Tables {
  return {
    ...sitesTable(sql),
    ...staffTable(sql),
    ...sessionsTable(sql),
    ...devicesTable(sql),
    ...triesTable(sql),
    ...enrolmentsTable(sql),
    ...screensTable(sql),
    ...claimsTable(sql),
    ...keysTable(sql),
    ...epochsTable(sql),
    ...takenInTable(sql),
    ...personsTable(sql),
    ...oldDaysTable(sql),
    async sweep(at, strangers = STRANGERS) {
      await sql.together([
        ['DELETE FROM sessions WHERE expires_at < ?', at],
        ['DELETE FROM pairings WHERE expires_at < ?', at],
        ['DELETE FROM enrolments WHERE expires_at < ?', at],
        ['DELETE FROM claims WHERE expires_at < ?', at],
        ['DELETE FROM known_devices WHERE expires_at < ?', at],
        ['DELETE FROM tries WHERE expires_at < ?', at],
        [
          `DELETE FROM tries WHERE account IN
             (SELECT account FROM tries WHERE account NOT IN (SELECT id FROM staff)
              ORDER BY expires_at DESC, account LIMIT 1000000 OFFSET ?)`,
          strangers,
        ],
      ])
    },
  }
}

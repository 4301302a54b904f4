// Everything that is kept beside the log, over whatever engine reads SQL.

import type { Sql } from '../sql.ts'
import { type KeysTable, keysTable } from './keys.ts'
import { type OldDaysTable, oldDaysTable } from './old-days.ts'
import { type PersonsTable, personsTable } from './persons.ts'
import { type ScreensTable, screensTable } from './screens.ts'
import { type SessionsTable, sessionsTable } from './sessions.ts'
import { type SitesTable, sitesTable } from './sites.ts'
import { type StaffTable, staffTable } from './staff.ts'

export interface Tables
  extends SitesTable,
    StaffTable,
    SessionsTable,
    ScreensTable,
    KeysTable,
    PersonsTable,
    OldDaysTable {
  /** Deletes sessions and pairings that expired before `at`. */
  sweep(at: number): Promise<void>
}

export function tablesOver(sql: Sql): Tables {
  return {
    ...sitesTable(sql),
    ...staffTable(sql),
    ...sessionsTable(sql),
    ...screensTable(sql),
    ...keysTable(sql),
    ...personsTable(sql),
    ...oldDaysTable(sql),
    async sweep(at) {
      await sql.together([
        ['DELETE FROM sessions WHERE expires_at < ?', at],
        ['DELETE FROM pairings WHERE expires_at < ?', at],
      ])
    },
  }
}

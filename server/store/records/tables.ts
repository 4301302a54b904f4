// Everything that is kept beside the log, over whatever engine reads SQL.

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
import { type SlipLotsTable, slipLotsTable } from './slip-lots.ts'
import type { Sql, Statement } from './sql.ts'
import { type StaffTable, staffTable } from './staff.ts'
import { type SummariesTable, summariesTable } from './summaries.ts'
import { type TakenInTable, takenInTable } from './taken-in.ts'
import { type TalliesTable, talliesTable } from './tallies.ts'
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
    OldDaysTable,
    TalliesTable,
    SummariesTable,
    SlipLotsTable {
  /**
   * Deletes whatever has an end and came to it before `at`. Of the tries at accounts that there are not, it keeps the
   * `strangers` that would last longest: there are as many names as somebody cares to make up.
   */
  sweep(at: number, strangers?: number): Promise<void>
  /**
   * Puts right what a clock that was ahead has written, as seen at `at`: nothing lasts longer than it can, and nothing has
   * happened that is still to come.
   */
  settleTimes(at: number, longest: Longest): Promise<void>
}

/** Milliseconds that each lasts at most. */
export interface Longest {
  readonly sessions: number
  readonly devices: number
  readonly tries: number
  readonly pairings: number
  readonly enrolments: number
  readonly claims: number
}

/** Milliseconds that nodes' clocks may be apart, and then some: what is so little ahead is left. */
const APART = 60_000

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
    ...talliesTable(sql),
    ...summariesTable(sql),
    ...slipLotsTable(sql),
    async settleTimes(at, longest) {
      const lasting = (table: string, most: number): Statement => [
        `UPDATE ${table} SET expires_at = ? WHERE expires_at > ?`,
        at + most,
        at + most + APART,
      ]
      // of these none beyond its bound is good, and none becomes so later
      const ending = (table: string, most: number): Statement => [
        `DELETE FROM ${table} WHERE expires_at > ?`,
        at + most + APART,
      ]
      await sql.together([
        lasting('sessions', longest.sessions),
        lasting('known_devices', longest.devices),
        lasting('tries', longest.tries),
        ending('pairings', longest.pairings),
        ending('enrolments', longest.enrolments),
        ending('claims', longest.claims),
        ['UPDATE screens SET seen = ? WHERE seen > ?', at, at + APART],
        ['UPDATE keys SET since = ? WHERE since > ?', at, at + APART],
        [
          'UPDATE persons SET erase_at = erase_at - given_at + CAST(? AS BIGINT), given_at = ? WHERE given_at > ?',
          at,
          at,
          at + APART,
        ],
      ])
    },
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

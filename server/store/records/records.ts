// Everything that is kept beside the log, over whatever engine reads SQL.

import type { ClaimRecords } from '../ports/claims.ts'
import type { DeviceRecords } from '../ports/devices.ts'
import type { EnrolmentRecords } from '../ports/enrolments.ts'
import type { EpochRecords } from '../ports/epochs.ts'
import type { KeyRecords } from '../ports/keys.ts'
import type { Lifetimes } from '../ports/lifetimes.ts'
import type { OldDayRecords } from '../ports/old-days.ts'
import type { PersonRecords } from '../ports/persons.ts'
import type { ScreenRecords } from '../ports/screens.ts'
import type { SessionRecords } from '../ports/sessions.ts'
import type { SiteRecords } from '../ports/sites.ts'
import type { SlipLotRecords } from '../ports/slip-lots.ts'
import type { Sql } from '../ports/sql.ts'
import type { StaffRecords } from '../ports/staff.ts'
import type { SummaryRecords } from '../ports/summaries.ts'
import type { TakenInRecords } from '../ports/taken-in.ts'
import type { TallyRecords } from '../ports/tallies.ts'
import type { TryRecords } from '../ports/tries.ts'
import { claimsTable } from './claims.ts'
import { devicesTable } from './devices.ts'
import { enrolmentsTable } from './enrolments.ts'
import { epochsTable } from './epochs.ts'
import { keysTable } from './keys.ts'
import { lifetimesOver } from './lifetimes.ts'
import { oldDaysTable } from './old-days.ts'
import { personsTable } from './persons.ts'
import { screensTable } from './screens.ts'
import { sessionsTable } from './sessions.ts'
import { sitesTable } from './sites.ts'
import { slipLotsTable } from './slip-lots.ts'
import { staffTable } from './staff.ts'
import { summariesTable } from './summaries.ts'
import { takenInTable } from './taken-in.ts'
import { talliesTable } from './tallies.ts'
import { triesTable } from './tries.ts'

/** Every port to what is kept beside the log. */
export interface Records
  extends SiteRecords,
    StaffRecords,
    SessionRecords,
    DeviceRecords,
    TryRecords,
    EnrolmentRecords,
    ScreenRecords,
    ClaimRecords,
    KeyRecords,
    EpochRecords,
    TakenInRecords,
    PersonRecords,
    OldDayRecords,
    TallyRecords,
    SummaryRecords,
    SlipLotRecords,
    Lifetimes {}

export function recordsOver(sql: Sql): Records {
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
    ...lifetimesOver(sql),
  }
}

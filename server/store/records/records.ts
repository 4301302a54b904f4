// Everything that is kept beside the log, over whatever engine reads SQL.

import type { Records } from '../ports/records.ts'
import type { Sql } from '../ports/sql.ts'
import { claimsTable } from './claims.ts'
import { devicesTable } from './devices.ts'
import { enrolmentsTable } from './enrolments.ts'
import { epochsTable } from './epochs.ts'
import { keysTable } from './keys.ts'
import { lifetimesOver } from './lifetimes.ts'
import { oldDaysTable } from './old-days.ts'
import { personsTable } from './persons.ts'
import { pushesTable } from './pushes.ts'
import { screensTable } from './screens.ts'
import { sessionsTable } from './sessions.ts'
import { sitesTable } from './sites.ts'
import { slipLotsTable } from './slip-lots.ts'
import { staffTable } from './staff.ts'
import { staffPushesTable } from './staff-pushes.ts'
import { summariesTable } from './summaries.ts'
import { takenInTable } from './taken-in.ts'
import { talliesTable } from './tallies.ts'
import { triesTable } from './tries.ts'
import { webhooksTable } from './webhooks.ts'

export function recordsOver(sql: Sql): Records {
  return {
    ...sitesTable(sql),
    ...staffTable(sql),
    ...staffPushesTable(sql),
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
    ...webhooksTable(sql),
    ...pushesTable(sql),
    ...lifetimesOver(sql),
  }
}

// The list of routes. The router, the guards, the OpenAPI document and the browser's types come from it.

import { readCalendarChanges } from './routes/calendar-changes.ts'
import { claimRoutes } from './routes/claims.ts'
import { confirmClock } from './routes/clock.ts'
import { codeRoutes } from './routes/codes.ts'
import { giveCommand } from './routes/commands.ts'
import { dayFileRoutes } from './routes/day-files.ts'
import { docRoutes } from './routes/docs.ts'
import { figureFileRoutes } from './routes/figure-files.ts'
import { readPeriod } from './routes/figures.ts'
import { turnKey } from './routes/keys.ts'
import { manifests } from './routes/manifest.ts'
import { operationRoutes } from './routes/operations.ts'
import { pageRoutes } from './routes/pages.ts'
import { personRoutes } from './routes/persons.ts'
import { pushRoutes } from './routes/push.ts'
import { putRight } from './routes/put-right.ts'
import { readingRoutes } from './routes/reading.ts'
import { recordRoutes } from './routes/record.ts'
import { screenRoutes } from './routes/screens.ts'
import { sessionRoutes } from './routes/session.ts'
import { sessionListRoutes } from './routes/sessions.ts'
import { settingsRoutes } from './routes/settings.ts'
import { slipLotRoutes } from './routes/slip-lots.ts'
import { staffRoutes } from './routes/staff.ts'
import { staffPushRoutes } from './routes/staff-push.ts'
import { visitRoutes } from './routes/visits.ts'
import { watchingRoutes } from './routes/watching.ts'
import { webhookRoutes } from './routes/webhooks.ts'

/** In the order in which they are tried: commands are most of what is asked. */
export const routes = [
  giveCommand,
  ...readingRoutes,
  ...visitRoutes,
  ...watchingRoutes,
  ...dayFileRoutes,
  readPeriod,
  ...figureFileRoutes,
  ...personRoutes,
  ...claimRoutes,
  ...codeRoutes,
  ...recordRoutes,
  ...sessionRoutes,
  ...sessionListRoutes,
  ...staffRoutes,
  ...settingsRoutes,
  readCalendarChanges,
  putRight,
  ...screenRoutes,
  ...slipLotRoutes,
  ...webhookRoutes,
  ...pushRoutes,
  ...staffPushRoutes,
  turnKey,
  confirmClock,
  ...docRoutes,
  ...operationRoutes,
  ...manifests,
  ...pageRoutes,
] as const

/**
 * Functions over the limit of lines that a function may have: a file, and the name in it. Each that stays here for good
 * says why.
 */
export const longerFunctions: readonly string[] = [
  'server/access/access.ts accessTo',
  'server/access/badges.ts badgesIn',
  'server/access/claims.ts claimsIn',
  'server/access/doorkeeper.ts doorkeeperWith',
  'server/access/screens.ts screensIn',
  'server/access/sessions.ts sessionsIn',
  'server/access/sign-in.ts signInsTo',
  'server/app.ts buildApp',
  'server/clock.ts steadyClock',
  'server/http/figure-files.ts figureFileRoutes',
  'server/http/pages.ts pageRoutes',
  'server/http/persons.ts personRoutes',
  'server/http/reading.ts readingRoutes',
  'server/sheets/figure-sheets.ts figureSheets',
]

// All routes, in the order in which they are asked.

import express, { type Express, type RequestHandler } from 'express'
import { isOurs } from '../access/origin.ts'
import type { Clock } from '../clock.ts'
import { appRoutes } from './apps.ts'
import { jsonBody } from './body.ts'
import { claimRoutes } from './claims.ts'
import { clockRoutes } from './clock.ts'
import { commandRoutes } from './commands.ts'
import { docRoutes } from './docs/docs.ts'
import { exportRoutes } from './exports.ts'
import { figureFileRoutes } from './figure-files.ts'
import { addUpWith, figureRoutes } from './figures.ts'
import { guardingHeaders } from './guarding-headers.ts'
import { keyRoutes } from './keys.ts'
import { limited } from './limited.ts'
import { type Metrics, operationRoutes } from './operations.ts'
import { pageRoutes, policyOf } from './pages.ts'
import type { HttpParts } from './parts.ts'
import { personRoutes } from './persons.ts'
import { problems, sendProblem } from './problem.ts'
import { readingRoutes } from './reading.ts'
import { recordRoutes } from './record.ts'
import { sessionRoutes } from './session.ts'
import { sessionListRoutes } from './sessions.ts'
import { settingUpRoutes } from './setting-up.ts'
import { slipLotRoutes } from './slip-lots.ts'
import { staffRoutes } from './staff.ts'
import { watchingRoutes } from './watching.ts'

/** The HTTP side of the server, to be given to `http.createServer`. */
export function httpApp(parts: HttpParts, metrics: Metrics): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(guardingHeaders(parts.publicUrl.startsWith('https:')))
  app.use(ownPagesOnly(parts.publicUrl))
  app.use('/api', fresh(parts.clock), unlessNewer(parts), jsonBody)
  // most of what is asked
  app.use('/api', commandRoutes(parts))
  app.use('/api/enrolments', limited(parts, 'signIn'))
  app.use('/api/screens', limited(parts, 'pairing'))
  app.use('/api', exportRoutes(parts))
  app.use('/api', readingRoutes(parts))
  const addUp = addUpWith(parts)
  app.use('/api', figureRoutes(parts, addUp))
  app.use('/api', figureFileRoutes(parts, addUp))
  app.use('/api', watchingRoutes(parts))
  app.use('/api', personRoutes(parts))
  app.use('/api', claimRoutes(parts))
  app.use('/api', recordRoutes(parts))
  app.use('/api', sessionRoutes(parts))
  app.use('/api', sessionListRoutes(parts))
  app.use('/api', staffRoutes(parts))
  app.use('/api', settingUpRoutes(parts))
  app.use('/api', slipLotRoutes(parts))
  app.use('/api', keyRoutes(parts))
  app.use('/api', clockRoutes(parts))
  app.use(docRoutes())
  app.use(operationRoutes(parts, metrics))
  app.use(appRoutes(parts))
  app.use(pageRoutes(parts))
  app.use((request, response) => sendProblem(request, response, 'not-found'))
  app.use(problems(parts.log))
  return app
}

function ownPagesOnly(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', policyOf(request.headers.host))
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || isOurs(request.headers, publicUrl)) return next()
    sendProblem(request, response, 'foreign-origin')
  }
}

/** Nothing is asked of a log that this version cannot read: other servers have it. */
function unlessNewer({ newer }: Pick<HttpParts, 'newer'>): RequestHandler {
  return (request, response, next) => {
    if (newer()) sendProblem(request, response, 'unavailable')
    else next()
  }
}

/** What is true now, and when that is: pages show the time of the server's clock, which is not always this machine's. */
function fresh(clock: Clock): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Date', new Date(clock.now()).toUTCString())
    next()
  }
}

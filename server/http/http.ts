// The HTTP side of the server: what every request goes through, and then its route.

import express, { type Express, type RequestHandler, Router } from 'express'
import { isOurs } from '../access/origin.ts'
import type { Clock } from '../clock.ts'
import { jsonBody } from './body.ts'
import { documentsOf } from './docs/documents.ts'
import { filePlaces } from './file-places.ts'
import { folders } from './folders.ts'
import { guardingHeaders } from './guarding-headers.ts'
import type { Metrics } from './metrics.ts'
import { pagesIn } from './page-files.ts'
import type { HttpParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { problems, sendProblem } from './problem.ts'
import { readinessBy } from './readiness.ts'
import { no } from './route/answer.ts'
import type { RouteParts } from './route/parts.ts'
import { serve } from './route/serve.ts'
import { routes } from './routes.ts'
import { addUpWith } from './summing.ts'

/** Files of whole days that are on their way at once. */
const DAY_FILES = 16
/** Files of periods: a spreadsheet is some hundred megabytes while it is made. */
const FIGURE_FILES = 2

/** The HTTP side of the server, to be given to `http.createServer`. */
export function httpApp(parts: HttpParts, metrics: Metrics): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(guardingHeaders(parts.publicUrl.startsWith('https:')))
  app.use(ownPagesOnly(parts.publicUrl))
  app.use('/api', fresh(parts.clock), unlessNewer(parts), jsonBody)
  // before the pages, whose addresses end in the name of any site
  app.use(folders(parts.pages))
  const router = Router()
  serve(router, routes, sharing(parts, metrics))
  app.use(router)
  app.use((request, response) => sendProblem(request, response, no('not-found')))
  app.use(problems(parts.log))
  return app
}

function sharing(parts: HttpParts, metrics: Metrics): RouteParts {
  const { clock, log, days, isTaking } = parts
  const failed = (error: unknown) => log.warn({ err: error }, 'the log cannot be written')
  return {
    ...parts,
    metrics,
    readiness: readinessBy(() => days.check(), isTaking, clock, failed),
    dayFiles: filePlaces(clock, DAY_FILES),
    figureFiles: filePlaces(clock, FIGURE_FILES),
    addUp: addUpWith(parts),
    page: pagesIn(parts.pages, parts.publicUrl),
    documents: documentsOf(routes),
  }
}

function ownPagesOnly(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', policyOf(request.headers.host))
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || isOurs(request.headers, publicUrl)) return next()
    sendProblem(request, response, no('foreign-origin'))
  }
}

/** Where the log is one that this version cannot read, nothing is asked of it: other servers have it. */
function unlessNewer({ newer }: Pick<HttpParts, 'newer'>): RequestHandler {
  return (request, response, next) => {
    if (newer()) sendProblem(request, response, no('unavailable'))
    else next()
  }
}

/** No answer is kept, and each bears the time of the server's clock, which pages show and which is not always the machine's. */
function fresh(clock: Clock): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Date', new Date(clock.now()).toUTCString())
    next()
  }
}

// A day as files: a row a ticket, a line an event.

import { Router } from 'express'
import { isoAt } from '../../shared/day/calendar.ts'
import type { Recorded } from '../../shared/day/events.ts'
import { allTickets } from '../../shared/day/find.ts'
import type { Day, Ticket } from '../../shared/day/model.ts'
import { mayRead, noLog, siteIn } from './guards.ts'
import { sendLines } from './lines.ts'
import type { HttpParts } from './parts.ts'

/** Without it Excel takes UTF-8 for the machine's own code page. */
const BOM = '\u{FEFF}'
const COLUMNS = 'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at'

export function exportRoutes(parts: HttpParts): Router {
  const { days } = parts
  const router = Router()

  router.get('/sites/:site/days/:date/tickets.csv', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site || !(await mayRead(parts, site, request, response))) return
    const found = await days.dayOf(site, request.params.date)
    if (!found) return noLog(parts, site, request, response)
    const { timeZone } = found.day.site
    response.attachment(`yimi-${site}-${found.day.date}.csv`)
    await sendLines(response.type('text/csv'), rowsOf(found.day, timeZone))
  })

  router.get('/sites/:site/days/:date/events.ndjson', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site || !(await mayRead(parts, site, request, response))) return
    const found = await days.dayOf(site, request.params.date)
    if (!found) return noLog(parts, site, request, response)
    await sendLines(response.type('application/x-ndjson'), linesOf(found.records))
  })
  return router
}

function* rowsOf(day: Day, timeZone: string): Generator<string> {
  yield BOM + COLUMNS
  for (const ticket of allTickets(day)) yield rowOf(ticket, timeZone)
}

/** Exactly the fields of the contract, in their order. */
function* linesOf(records: readonly Recorded[]): Generator<string> {
  for (const { version, id, by, at, event } of records) {
    yield JSON.stringify({ version, id, by: { role: by.role, id: by.id }, at, event })
  }
}

function rowOf(ticket: Ticket, timeZone: string): string {
  const { number, queue, party, state, takenAt, linedAt, calledAt } = ticket
  const endedAt = 'endedAt' in ticket ? ticket.endedAt : null
  const times = [takenAt, linedAt, calledAt, endedAt].map((at) => (at === null ? '' : isoAt(timeZone, at)))
  const desk = 'desk' in ticket ? inCell(ticket.desk) : ''
  return [number, queue, party, state, desk, ...times].join(',')
}

/** A desk may be called `-1`, which a spreadsheet would work out. The apostrophe says that it is text. */
function inCell(words: string): string {
  return /^[=+\-@]/.test(words) ? `'${words}` : words
}

// A day as files: a row a ticket, a line an event.

import { Router } from 'express'
import { isoAt } from '../../shared/day/calendar.ts'
import { allTickets } from '../../shared/day/find.ts'
import type { Ticket } from '../../shared/day/model.ts'
import { mayRead, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

const COLUMNS = 'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at'

export function exportRoutes(parts: HttpParts): Router {
  const { days } = parts
  const router = Router()

  router.get('/sites/:site/days/:date/tickets.csv', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site || !(await mayRead(parts, site, request, response))) return
    const found = await days.dayOf(site, request.params.date)
    if (!found) return sendProblem(request, response, 'not-found')
    const { timeZone } = found.day.site
    const rows = [...allTickets(found.day)].map((ticket) => rowOf(ticket, timeZone))
    response.type('text/csv').send(`${[COLUMNS, ...rows].join('\n')}\n`)
  })

  router.get('/sites/:site/days/:date/events.ndjson', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site || !(await mayRead(parts, site, request, response))) return
    const found = await days.dayOf(site, request.params.date)
    if (!found) return sendProblem(request, response, 'not-found')
    const lines = found.records.map(({ version, id, by, at, event }) =>
      JSON.stringify({ version, id, by, at, event }),
    )
    response.type('application/x-ndjson').send(`${lines.join('\n')}\n`)
  })
  return router
}

function rowOf(ticket: Ticket, timeZone: string): string {
  const { number, queue, party, state, takenAt, linedAt, calledAt } = ticket
  const endedAt = 'endedAt' in ticket ? ticket.endedAt : null
  const times = [takenAt, linedAt, calledAt, endedAt].map((at) => (at === null ? '' : isoAt(timeZone, at)))
  return [number, queue, party, state, 'desk' in ticket ? ticket.desk : '', ...times].join(',')
}

// A day as files: a row a ticket, a line an event.

import { type Request, type Response, Router } from 'express'
import { writtenIn } from '../../shared/day/log/format.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { isoAt } from '../../shared/day/nouns/calendar.ts'
import { allTickets } from '../../shared/day/nouns/find.ts'
import type { Day, Ticket } from '../../shared/day/nouns/model.ts'
import { inCell } from './cell.ts'
import { BOM } from './csv.ts'
import { mayRead, noLog, siteIn } from './guards.ts'
import { sendLines, sendPages } from './lines.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { askerOf, found } from './reader.ts'

/** Files that are on their way at once: each a whole day in memory, for as long as somebody takes over it. */
const MOST_FILES = 16
/** Milliseconds after which to ask again where there are so many. */
const BUSY = 5_000
/** Milliseconds that a file may take: whoever has fallen asleep over it keeps nobody else out. */
const LONGEST = 10 * 60_000
const COLUMNS = 'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at'

export function exportRoutes(parts: HttpParts): Router {
  const { days, clock } = parts
  const router = Router()
  let files = 0

  router.get('/sites/:site/days/:date/tickets.csv', async (request, response) => {
    const site = siteIn(parts, request, response)
    const staff = site && (await mayRead(parts, site, request, response))
    if (!site || !staff || !begin(request, response)) return
    const asker = askerOf(parts, request, response, staff)
    const day = found(await days.records.day(site, request.params.date, asker), request, response)
    if (day === undefined) return
    if (!day) return noLog(parts, site, request, response)
    response.attachment(`yimi-${site}-${day.date}.csv`)
    await sendLines(response.type('text/csv'), rowsOf(day, day.site.timeZone))
  })

  router.get('/sites/:site/days/:date/events.ndjson', async (request, response) => {
    const site = siteIn(parts, request, response)
    const staff = site && (await mayRead(parts, site, request, response))
    if (!site || !staff || !begin(request, response)) return
    const wait = await askerOf(parts, request, response, staff).wait()
    if (wait !== null) return sendProblem(request, response, 'too-many-requests', [], wait)
    const pages = (await days.records.pages(site, request.params.date))?.[Symbol.asyncIterator]()
    const first = await pages?.next()
    if (!pages || !first || first.done) return noLog(parts, site, request, response)
    await sendPages(response.type('application/x-ndjson'), linesOf(first.value, pages))
  })
  return router

  /** Whether one more file may be sent; otherwise it has answered when to ask again. */
  function begin(request: Request, response: Response): boolean {
    if (files >= MOST_FILES) {
      sendProblem(request, response, 'too-many-requests', [], BUSY)
      return false
    }
    files += 1
    const cut = clock.after(LONGEST, () => response.destroy())
    response.once('close', () => {
      files -= 1
      cut()
    })
    return true
  }
}

function* rowsOf(day: Day, zone: string): Generator<string> {
  yield BOM + COLUMNS
  for (const ticket of allTickets(day)) yield rowOf(ticket, zone)
}

/** Exactly the fields of the contract, in their order. */
async function* linesOf(
  first: readonly Recorded[],
  others: AsyncIterator<readonly Recorded[]>,
): AsyncGenerator<readonly string[]> {
  yield first.map(lineOf)
  for (let page = await others.next(); !page.done; page = await others.next()) yield page.value.map(lineOf)
}

function lineOf({ version, id, by, at, event }: Recorded): string {
  // what this version cannot read goes out as it was written
  const written = writtenIn(event)
  return JSON.stringify({ version, id, by: { role: by.role, id: by.id }, at, event: written })
}

function rowOf(ticket: Ticket, zone: string): string {
  const { number, queue, party, state, takenAt, linedAt, calledAt } = ticket
  const endedAt = 'endedAt' in ticket ? ticket.endedAt : null
  const times = [takenAt, linedAt, calledAt, endedAt].map((at) => (at === null ? '' : isoAt(zone, at)))
  const desk = 'desk' in ticket ? inCell(ticket.desk) : ''
  return [number, queue, party, state, desk, ...times].join(',')
}

// A day as files: a row a ticket, a line an event.

import * as v from 'valibot'
import { writtenIn } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { isoAt } from '../../../shared/day/nouns/calendar.ts'
import { allTickets } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { inCell } from '../cell.ts'
import { BOM } from '../csv.ts'
import { noLog } from '../no-log.ts'
import { askerOf } from '../reader.ts'
import { ok, tooMany } from '../route/answer.ts'
import { lines } from '../route/answers.ts'
import { route } from '../route/route.ts'

const COLUMNS =
  'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at,stops,seated_at,observed_until'

const LogLine = v.object({
  version: v.number(),
  id: v.string(),
  by: v.object({ role: v.picklist(['resident', 'marshal', 'owner', 'clock']), id: v.nullable(v.string()) }),
  at: v.number(),
  event: v.looseObject({ type: v.string() }),
})

const readTickets = route(
  'get /api/sites/:site/days/:date/tickets.csv',
  { by: 'reader', answers: lines('A row a ticket', 'text/csv'), refusals: [429] },
  async (parts, { params: { site, date }, by, visit }) => {
    const busy = parts.dayFiles.begin(visit)
    if (busy !== null) return tooMany(busy)
    const read = await parts.days.records.day(site, date, askerOf(parts, visit, by.staff))
    if ('wait' in read) return tooMany(read.wait)
    const day = read.found
    if (!day) return noLog(parts, site, date)
    return ok({ lines: rowsOf(day, day.site.timeZone) }, { fileName: `yimi-${site}-${day.date}.csv` })
  },
)

const readEvents = route(
  'get /api/sites/:site/days/:date/events.ndjson',
  {
    by: 'reader',
    answers: lines('A line an event', 'application/x-ndjson', LogLine),
    refusals: [429],
  },
  async (parts, { params: { site, date }, by, visit }) => {
    const busy = parts.dayFiles.begin(visit) ?? (await askerOf(parts, visit, by.staff).wait())
    if (busy !== null) return tooMany(busy)
    const pages = (await parts.days.records.pages(site, date))?.[Symbol.asyncIterator]()
    const first = await pages?.next()
    if (!pages || !first || first.done) return noLog(parts, site, date)
    return ok({ pages: linesOf(first.value, pages) })
  },
)

export const dayFileRoutes = [readTickets, readEvents] as const

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
  const say = (at: number | null) => (at === null ? '' : isoAt(zone, at))
  const times = [takenAt, linedAt, calledAt, endedAt].map(say)
  const desk = 'desk' in ticket && ticket.desk !== null ? inCell(ticket.desk) : ''
  const { from, until } = observedOf(ticket)
  // a stop is a queue and the desk where it was finished: `A@1 R@3`
  const stops = inCell(ticket.stops.map((stop) => `${stop.queue}@${stop.desk}`).join(' '))
  return [number, queue, party, state, desk, ...times, stops, say(from), say(until)].join(',')
}

/** From when until when somebody was to be observed in a room; null: they were not. */
function observedOf(ticket: Ticket): { from: number | null; until: number | null } {
  if (ticket.state === 'seated') return { from: ticket.seatedAt, until: ticket.until }
  const observed = ticket.state === 'served' ? ticket.observed : null
  return observed ?? { from: null, until: null }
}

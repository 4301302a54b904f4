// Reading: sites for anyone, a ticket for its holder, a day's figures for its marshals.

import * as v from 'valibot'
import { findTicket } from '../../../shared/day/nouns/find.ts'
import { DayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { AtWork, atWork } from '../../../shared/day/views/at-work.ts'
import { daysAhead, SiteSummary, SiteView, siteView } from '../../../shared/day/views/site.ts'
import { TicketView, ticketView } from '../../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { askerOf } from '../reader.ts'
import { no, ok, tooMany } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** `ended`: with those that are put away, for staff. Any other word is `false`. */
const SitesQuery = v.object({
  ended: v.optional(v.fallback(v.picklist(['true', 'false']), 'false'), 'false'),
})

const listSites = route(
  'get /api/sites',
  { by: 'anyone', query: SitesQuery, answers: json('Every site', v.array(SiteSummary)) },
  async ({ days, access }, { query, visit }) => {
    const sites = days.summaries()
    const isAll = query.ended === 'true' && (await access.staffOf(visit.headers)) !== null
    return ok(isAll ? sites : sites.filter(({ ended }) => !ended))
  },
)

const readSite = route(
  'get /api/sites/:site',
  { by: 'anyone', answers: json('A site and its queues', SiteView) },
  async ({ days, clock }, { params: { site } }) => {
    const [day, at] = [await days.day(site), clock.now()]
    return ok({ ...siteView(day, at), ...daysAhead(day, at), protocol: PROTOCOL })
  },
)

const readAtWork = route(
  'get /api/sites/:site/staff',
  {
    by: 'reader',
    answers: json('Who works at which desk, and who else is signed in', v.array(AtWork)),
  },
  async ({ days, access }, { params: { site } }) => {
    const [day] = await Promise.all([days.day(site), access.roster.look()])
    return ok(atWork(day, access.roster.of(site)))
  },
)

const readTicket = route(
  'get /api/sites/:site/tickets/:number',
  { by: 'ticket-reader', answers: json('A ticket', TicketView), refusals: [409] },
  async ({ days, clock }, { params: { site, number } }) => {
    const day = await days.day(site)
    const ticket = findTicket(day, number)
    // a number that is not in what can be read of a damaged log may have been given all the same
    if (!ticket) return no(day.state === 'damaged' ? 'day-damaged' : 'unknown-ticket')
    return ok({ ...ticketView(day, ticket, clock.now()), protocol: PROTOCOL })
  },
)

const readFigures = route(
  'get /api/sites/:site/days/:date',
  { by: 'reader', answers: json("The day's figures", DayFigures), refusals: [429] },
  async (parts, { params: { site, date }, by, visit }) => {
    const { days } = parts
    const read = await days.records.figures(site, date, askerOf(parts, visit, by.staff))
    if ('wait' in read) return tooMany(read.wait)
    const figures = read.found ?? (await days.figuresOf(site, date))
    return figures ? ok(figures) : no('not-found')
  },
)

export const readingRoutes = [listSites, readSite, readAtWork, readTicket, readFigures] as const

// What can be read: sites by anyone, a ticket by its holder, a day's figures by its marshals.

import { type Request, type Response, Router } from 'express'
import { findTicket } from '../../shared/day/nouns/find.ts'
import { numberTyped } from '../../shared/day/nouns/typed.ts'
import { atWork } from '../../shared/day/views/at-work.ts'
import { siteView } from '../../shared/day/views/site.ts'
import { ticketView } from '../../shared/day/views/ticket.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { reads } from '../access/actor.ts'
import { type On, onDay } from '../days/ask.ts'
import { mayRead, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { askerOf, found } from './reader.ts'

export function readingRoutes(parts: HttpParts): Router {
  const { days, clock, access } = parts
  const router = Router()

  router.get('/sites', async (request, response) => {
    const sites = days.summaries()
    // those that are put away are shown to staff who ask for them
    const isAll = request.query['ended'] === 'true' && (await access.staffOf(request.headers)) !== null
    response.json(isAll ? sites : sites.filter(({ ended }) => !ended))
  })

  router.get('/sites/:site', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (site) response.json({ ...siteView(await days.day(site), clock.now()), protocol: PROTOCOL })
  })

  router.get('/sites/:site/staff', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site || !(await mayRead(parts, site, request, response))) return
    const [day] = await Promise.all([days.day(site), access.roster.look()])
    response.json(atWork(day, access.roster.of(site)))
  })

  router.get('/sites/:site/tickets/:number', async (request, response) => {
    const site = siteIn(parts, request, response)
    if (site) await showTicket(site, request, response)
  })

  router.get('/sites/:site/days/:date', async (request, response) => {
    const site = siteIn(parts, request, response)
    const staff = site && (await mayRead(parts, site, request, response))
    if (!site || !staff) return
    const asker = askerOf(parts, request, response, staff)
    const { date } = request.params
    const made = found(await days.records.figures(site, date, asker), request, response)
    if (made === undefined) return
    const figures = made ?? (await days.figuresOf(site, date))
    if (!figures) return sendProblem(request, response, 'not-found')
    response.json(figures)
  })
  return router

  async function showTicket(site: string, request: Request, response: Response): Promise<void> {
    const number = numberTyped(String(request.params['number']))
    const day = await days.day(site)
    const no = await mayNotRead(site, number, onDay(day), request)
    if (no) return sendProblem(request, response, no)
    const ticket = findTicket(day, number)
    // a number that is not in what can be read of a damaged log may have been given all the same
    if (!ticket)
      return sendProblem(request, response, day.state === 'damaged' ? 'day-damaged' : 'unknown-ticket')
    response.json({ ...ticketView(day, ticket, clock.now()), protocol: PROTOCOL })
  }

  async function mayNotRead(
    site: string,
    number: string,
    on: On,
    request: Request,
  ): Promise<ProblemCode | null> {
    const actor = await access.actorOf(request.headers)
    if (actor.kind === 'screen') return 'not-allowed'
    const no = actor.token ? access.tokens.whyNot(actor.token, site, number, on) : 'not-signed-in'
    if (no === null || (actor.kind === 'staff' && reads(actor.staff, site))) return null
    if (actor.token) return no
    return actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in'
  }
}

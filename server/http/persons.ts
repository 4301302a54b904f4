// What a site asks of whoever takes a number: given by its holder or a marshal, read by that site's marshals alone.

import { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import type { Fault } from '../../shared/day/commands/command.ts'
import { findTicket, isOver } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { askedBy, Person } from '../../shared/day/nouns/person.ts'
import { asMeant, codeTyped, numberTyped } from '../../shared/day/nouns/typed.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { marshals } from '../access/actor.ts'
import { onDay } from '../days/ask.ts'
import { faultsOf } from '../days/faults.ts'
import { siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { askerOf } from './reader.ts'

const ADDRESS = '/sites/:site/days/:date/tickets/:number/person'

interface Place {
  readonly site: string
  readonly date: string
  readonly number: string
}

export function personRoutes(parts: HttpParts): Router {
  const { days, access, persons } = parts
  const router = Router()

  router.get(ADDRESS, async (request, response) => {
    const place = placeIn(request, response)
    if (!place) return
    const staff = await access.staffOf(request.headers)
    if (!staff || !marshals(staff, place.site))
      return sendProblem(request, response, staff ? 'not-allowed' : 'not-signed-in')
    response.json(await persons.of(place))
  })

  router.put(ADDRESS, async (request, response) => {
    const place = placeIn(request, response)
    if (!place) return
    if (!(await mayChange(place, request, response))) return
    const day = await days.day(place.site)
    const asked = askedBy(day.site)
    const input = v.safeParse(Person, asMeant(request.body, { digits: codeTyped }))
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const faults = notAsked(input.output, asked)
    if (faults.length || !asked) return sendProblem(request, response, 'invalid', faults)
    const ticket = place.date === day.date ? findTicket(day, place.number) : undefined
    if (!ticket) return sendProblem(request, response, 'unknown-ticket')
    if (isOver(ticket)) return sendProblem(request, response, 'ticket-over')
    await persons.give(place, input.output, asked.keepHours)
    response.status(204).end()
  })

  router.delete(ADDRESS, async (request, response) => {
    const place = placeIn(request, response)
    if (!place) return
    if (!(await mayChange(place, request, response))) return
    await persons.erase(place)
    response.status(204).end()
  })
  return router

  function placeIn(request: Request, response: Response): Place | null {
    const site = siteIn(parts, request, response)
    const { date, number } = request.params
    return site === null ? null : { site, date: String(date), number: numberTyped(String(number)) }
  }

  /** Whether whoever asks may change it, and not too often; otherwise it has answered why not. */
  async function mayChange(place: Place, request: Request, response: Response): Promise<boolean> {
    const no = await mayNot(place, request, response)
    const wait = no ? null : await access.limits.person(place)
    if (no) sendProblem(request, response, no.code, [], no.wait)
    else if (wait !== null) sendProblem(request, response, 'too-many-requests', [], wait)
    return !no && wait === null
  }

  /** Why whoever asks is neither the number's holder nor a marshal of its site; null when they are. */
  async function mayNot(place: Place, request: Request, response: Response): Promise<No | null> {
    const actor = await access.actorOf(request.headers)
    if (actor.kind === 'screen') return { code: 'not-allowed' }
    const no = actor.token ? await isNotHeld(actor.token, place, request, response) : null
    if (actor.token && no === null) return null
    if (actor.kind === 'staff' && marshals(actor.staff, place.site)) return null
    return no ?? { code: actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in' }
  }

  async function isNotHeld(
    token: string,
    { site, date, number }: Place,
    request: Request,
    response: Response,
  ): Promise<No | null> {
    if (access.tokens.dateOf(token, site, number) !== date) return { code: 'not-yours' }
    const newest = await days.day(site)
    // the same number may have been given to somebody else, on a day that is over too: after the store went back, or a
    // damaged day went on
    const isOlder = newest.date !== date
    const read = isOlder
      ? await days.records.known(site, date, askerOf(parts, request, response, null))
      : null
    if (read && 'wait' in read) return { code: 'too-many-requests', wait: read.wait }
    const day = read ? read.found : newest
    // where its log has been erased, nobody knows whose it was: a doubt where the store went back, or it was damaged
    if (day === null) return (await isInDoubt(site, date, newest)) ? { code: 'number-lost' } : null
    const code = day.date === date ? access.tokens.whyNot(token, site, number, onDay(day)) : null
    return code && { code }
  }

  async function isInDoubt(site: string, date: string, newest: Day): Promise<boolean> {
    return newest.epoch > 0 || (await days.figuresOf(site, date).catch(() => null)) === null
  }
}

interface No {
  readonly code: ProblemCode
  /** Milliseconds after which to ask again. */
  readonly wait?: number
}

/** What was given without having been asked for, or nothing at all. */
function notAsked(given: Person, asked: ReturnType<typeof askedBy>): Fault[] {
  const fields = Object.keys(given) as (keyof Person)[]
  if (fields.length === 0) return [{ path: '', rule: 'missing' }]
  return fields.filter((field) => !asked?.[field]).map((path) => ({ path, rule: 'unknown' }))
}

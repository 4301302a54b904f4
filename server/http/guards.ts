// What stands before a route: who may read it.

import type { Request, RequestHandler, Response } from 'express'
import { reads } from '../access/actor.ts'
import type { Current } from '../access/sessions.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

/** The site that the address names; otherwise it answers `unknown-site` and returns null. */
export function siteIn({ days }: HttpParts, request: Request, response: Response): string | null {
  const site = String(request.params['site'])
  if (days.has(site)) return site
  sendProblem(request, response, 'unknown-site')
  return null
}

/** Who asks, if they may read what the marshals of the site read; otherwise it has answered why not and returns null. */
export async function mayRead(
  { access }: HttpParts,
  site: string,
  request: Request,
  response: Response,
): Promise<Current['staff'] | null> {
  const staff = await access.staffOf(request.headers)
  if (staff && reads(staff, site)) return staff
  sendProblem(request, response, staff ? 'not-allowed' : 'not-signed-in')
  return null
}

/** Answers that a day has no log, and where it had one, that it was erased by age. */
export async function noLog(
  { days }: HttpParts,
  site: string,
  request: Request,
  response: Response,
): Promise<void> {
  const isErased = (await days.figuresOf(site, String(request.params['date']))) !== null
  sendProblem(request, response, 'not-found', isErased ? [{ path: 'date', rule: 'erased' }] : [])
}

/** Whose session a request bears; otherwise it has answered `not-signed-in` and returns null. */
export async function signedIn(
  { access }: HttpParts,
  request: Request,
  response: Response,
): Promise<Current | null> {
  const session = await access.sessionOf(request.headers)
  if (!session) sendProblem(request, response, 'not-signed-in')
  return session
}

/** Lets the owner through, and nobody else. */
export function ownerOnly({ access }: HttpParts): RequestHandler {
  return async (request, response, next) => {
    const staff = await access.staffOf(request.headers)
    if (staff?.role === 'owner') return next()
    sendProblem(request, response, staff ? 'not-allowed' : 'not-signed-in')
  }
}

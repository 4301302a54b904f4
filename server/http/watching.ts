// What screens and tablets are sent live, for networks that let no web socket through: the same views, asked for. While the
// store does not answer there is none: a socket would have been told that what it shows is old.

import { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { ScreenStatus } from '../../shared/protocol/live.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import type { Actor } from '../access/actor.ts'
import { bearerOf } from '../access/bearer.ts'
import { unread } from '../days/ask.ts'
import { faultsOf } from '../days/faults.ts'
import { siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

type View = 'screen' | 'marshal'

export function watchingRoutes(parts: HttpParts): Router {
  const { access, days, live } = parts
  const router = Router()

  router.get('/sites/:site/screen', async (request, response) => {
    const seen = await viewer('screen', request, response)
    if (seen?.actor.kind !== 'screen') return
    const day = await days.day(seen.site)
    if (days.lostSince() !== null) return sendProblem(request, response, 'unavailable')
    response.json({ ...live().views.screen(day, seen.actor.screen.scope), protocol: PROTOCOL })
  })

  router.get('/sites/:site/marshal', async (request, response) => {
    const seen = await viewer('marshal', request, response)
    if (!seen) return
    const { actor } = seen
    // that somebody is here is only noted
    if (actor.kind === 'staff') await access.roster.opened(actor.session, seen.site).catch(() => {})
    const [day] = await Promise.all([
      days.day(seen.site),
      access.claims.look(seen.site),
      access.roster.look(),
    ])
    if (days.lostSince() !== null) return sendProblem(request, response, 'unavailable')
    response.json({ ...live().views.marshal(day), protocol: PROTOCOL })
  })

  router.post('/sites/:site/screen/status', async (request, response) => {
    const seen = await viewer('screen', request, response)
    if (seen?.actor.kind !== 'screen') return
    const status = v.safeParse(ScreenStatus, request.body)
    if (!status.success) return sendProblem(request, response, 'invalid', faultsOf(status.issues))
    const { screen } = seen.actor
    live().heard(seen.site, screen, status.output)
    // that it was heard of is only noted
    await access.screens.heard(screen.id).catch(() => {})
    response.status(204).end()
  })
  return router

  /** Who may see this view of the site that the address names; otherwise it has answered why not, and returns null. */
  async function viewer(
    view: View,
    request: Request,
    response: Response,
  ): Promise<{ site: string; actor: Actor } | null> {
    const site = siteIn(parts, request, response)
    if (!site) return null
    const token = bearerOf(request.headers) ?? ''
    const asked = view === 'screen' ? { view, site, token } : { view, site }
    const actor = await access.viewerOf(asked, request.headers, unread())
    if (typeof actor !== 'string') return { site, actor }
    sendProblem(request, response, actor)
    return null
  }
}

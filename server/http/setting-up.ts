// Sites and screens, for the owner.

import { type RequestHandler, Router } from 'express'
import * as v from 'valibot'
import { Site, SiteId } from '../../shared/day/site.ts'
import { faultsOf } from '../days/faults.ts'
import { ownerOnly, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export const PairScreen = v.strictObject({
  site: SiteId,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), v.regex(/^\P{Cc}*$/u)),
})

export function settingUpRoutes(parts: HttpParts): Router {
  const { access } = parts
  const router = Router()
  const owner = ownerOnly(parts)

  router.get('/sites/:site/settings', owner, readSettings(parts))
  router.put('/sites/:site/settings', owner, changeSettings(parts))

  router.post('/screens', async (request, response) => {
    const input = v.safeParse(v.strictObject({}), request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const asked = await access.screens.ask(access.addressOf(request))
    if ('wait' in asked) return sendProblem(request, response, 'too-many-requests', [], asked.wait)
    response.status(201).json(asked)
  })
  router.get('/screens', owner, async (_request, response) => {
    const screens = await access.screens.list()
    response.json(screens.map(({ id, site, name, pairedAt, seen }) => ({ id, site, name, pairedAt, seen })))
  })
  router.post('/screens/:code/pair', owner, pairScreen(parts))
  router.get('/screens/claims/:claim', async (request, response) => {
    const claimed = await access.screens.claim(String(request.params['claim']))
    if (!claimed) return sendProblem(request, response, 'not-paired')
    response.json(claimed)
  })
  router.delete('/screens/:id', owner, async (request, response) => {
    if (!(await access.screens.revoke(String(request.params['id']))))
      return sendProblem(request, response, 'not-found')
    response.status(204).end()
  })
  return router
}

function readSettings(parts: HttpParts): RequestHandler {
  return async (request, response) => {
    const site = siteIn(parts, request, response)
    if (site) response.json(await parts.days.settings(site))
  }
}

function changeSettings({ days, access }: HttpParts): RequestHandler {
  return async (request, response) => {
    const input = v.safeParse(Site, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    // the slug is the address: changing it would make another site
    if (input.output.id !== request.params['site']) {
      return sendProblem(request, response, 'invalid', [{ path: 'id', rule: 'inconsistent' }])
    }
    const staff = await access.staffOf(request.headers)
    const answer = await days.change(input.output, staff?.id ?? '')
    if (!answer.ok) return sendProblem(request, response, answer.refusal.refused, answer.refusal.faults)
    response.json(input.output)
  }
}

function pairScreen({ days, access }: HttpParts): RequestHandler {
  return async (request, response) => {
    const input = v.safeParse(PairScreen, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const { site, name } = input.output
    if (!days.has(site)) return sendProblem(request, response, 'unknown-site')
    const by = await access.actorOf(request.headers)
    if (by.kind !== 'staff') return sendProblem(request, response, 'not-signed-in')
    const screen = await access.screens.pair(by, String(request.params['code']), site, name)
    if (!screen) return sendProblem(request, response, 'not-paired')
    if ('wait' in screen) return sendProblem(request, response, 'too-many-requests', [], screen.wait)
    response.status(201).json({ id: screen.id, site, name })
  }
}

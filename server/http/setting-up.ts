// Sites and screens, for the owner.

import { type Request, type RequestHandler, Router } from 'express'
import * as v from 'valibot'
import { PlainName, unplainIn } from '../../shared/day/nouns/plain.ts'
import { settingsVersion } from '../../shared/day/nouns/settings-version.ts'
import { Site, SiteId } from '../../shared/day/nouns/site.ts'
import { codeTyped } from '../../shared/day/nouns/typed.ts'
import { Scope } from '../../shared/day/views/scope.ts'
import type { Screens } from '../access/screens.ts'
import { faultsOf } from '../days/faults.ts'
import { ownerOnly, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { putRight } from './put-right.ts'

export const PairScreen = v.strictObject({ site: SiteId, name: PlainName })
export const ChangeScreen = v.strictObject({
  name: v.optional(PlainName),
  desks: v.optional(Scope.entries.desks),
  queues: v.optional(Scope.entries.queues),
})

export function settingUpRoutes(parts: HttpParts): Router {
  const { access } = parts
  const router = Router()
  const owner = ownerOnly(parts)

  router.get('/sites/:site/settings', owner, readSettings(parts))
  router.put('/sites/:site/settings', owner, changeSettings(parts))
  router.post('/sites/:site/put-right', owner, putRight(parts))

  router.post('/screens', async (request, response) => {
    const input = v.safeParse(v.strictObject({}), request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const asked = await access.screens.ask(access.addressOf(request))
    if ('wait' in asked) return sendProblem(request, response, 'too-many-requests', [], asked.wait)
    response.status(201).json(asked)
  })
  router.get('/screens', owner, async (_request, response) => {
    const screens = await access.screens.list()
    response.json(screens.map(listed))
  })
  router.post('/screens/:code/pair', owner, pairScreen(parts))
  router.get('/screens/claims/:claim', async (request, response) => {
    const claimed = await access.screens.claim(String(request.params['claim']))
    if (!claimed) return sendProblem(request, response, 'not-paired')
    response.json(claimed)
  })
  // a screen asks every two seconds: not to be paired yet is no failure to be written into its console
  router.get('/screens/claims/:claim/pairing', async (request, response) => {
    response.json(await access.screens.claim(request.params.claim))
  })
  router.put('/screens/:id', owner, changeScreen(parts))
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
    if (!site) return
    const settings = await parts.days.settings(site)
    if (settings) response.setHeader('ETag', `"${settingsVersion(settings)}"`)
    response.json(settings)
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
    const unseen = unplainIn(input.output).map((path) => ({ path, rule: 'unseen' }))
    if (unseen.length) return sendProblem(request, response, 'invalid', unseen)
    const staff = await access.staffOf(request.headers)
    const expected = expectedBy(request)
    // settings that were made of others need a site that has them
    if (expected && !days.has(input.output.id)) return sendProblem(request, response, 'unknown-site')
    const answer = await days.change(input.output, staff?.id ?? '', expected)
    if (!answer.ok) {
      const { refused, faults } = answer.refusal
      const now = refused === 'settings-moved-on' ? await days.settings(input.output.id) : undefined
      return sendProblem(request, response, refused, faults, undefined, now)
    }
    response.setHeader('ETag', `"${settingsVersion(input.output)}"`)
    response.json(input.output)
  }
}

/** Which settings the new ones are made of, as HTTP has it (RFC 9110, 13.1): empty for none; undefined: whatever there is. */
function expectedBy({ headers }: Request): string | undefined {
  if (headers['if-none-match'] === '*') return ''
  const version = headers['if-match']
  return version === undefined || version === '*'
    ? undefined
    : version.replace(/^W\//, '').replace(/^"|"$/g, '')
}

function pairScreen({ days, access }: HttpParts): RequestHandler {
  return async (request, response) => {
    const input = v.safeParse(PairScreen, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const { site, name } = input.output
    if (!days.has(site)) return sendProblem(request, response, 'unknown-site')
    const by = await access.actorOf(request.headers)
    if (by.kind !== 'staff') return sendProblem(request, response, 'not-signed-in')
    const screen = await access.screens.pair(by, codeTyped(String(request.params['code'])), site, name)
    if (!screen) return sendProblem(request, response, 'not-paired')
    if ('wait' in screen) return sendProblem(request, response, 'too-many-requests', [], screen.wait)
    response.status(201).json({ id: screen.id, site, name })
  }
}

/** What is not given stays as it is. A desk or queue that the site has not is refused; one that it loses later is forgotten. */
function changeScreen({ days, access }: HttpParts): RequestHandler {
  return async (request, response) => {
    const id = String(request.params['id'])
    const input = v.safeParse(ChangeScreen, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const before = (await access.screens.list()).find((screen) => screen.id === id)
    if (!before) return sendProblem(request, response, 'not-found')
    const { name, desks, queues } = input.output
    const site = await days.settings(before.site)
    const faults = [...unknownIn('desks', desks, site?.desks), ...unknownIn('queues', queues, site?.queues)]
    if (faults.length) return sendProblem(request, response, 'invalid', faults)
    const scope = { desks: desks ?? before.scope.desks, queues: queues ?? before.scope.queues }
    const changed = await access.screens.change(id, { ...(name === undefined ? {} : { name }), scope })
    if (!changed) return sendProblem(request, response, 'not-found')
    response.json(listed(changed))
  }
}

function unknownIn(path: string, named: readonly string[] = [], known: readonly { id: string }[] = []) {
  return named.flatMap((id, index) =>
    known.some((one) => one.id === id) ? [] : [{ path: `${path}.${index}`, rule: 'unknown' } as const],
  )
}

/** A screen as the owner sees it. */
function listed({ id, site, name, pairedAt, seen, scope }: Awaited<ReturnType<Screens['list']>>[number]) {
  return { id, site, name, pairedAt, seen, ...scope }
}

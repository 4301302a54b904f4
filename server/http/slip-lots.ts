// Which slips of a site were printed, and the next numbers, for the owner.

import { Router } from 'express'
import * as v from 'valibot'
import { WantedSlips } from '../../shared/day/rules/slip-lots.ts'
import { faultsOf } from '../days/faults.ts'
import { ownerOnly, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export function slipLotRoutes(parts: HttpParts): Router {
  const { slipLots, days } = parts
  const router = Router()
  const owner = ownerOnly(parts)

  router.get('/sites/:site/slip-lots', owner, async (request, response) => {
    const site = siteIn(parts, request, response)
    if (site) response.json(await slipLots.known(site))
  })
  router.post('/sites/:site/slip-lots', owner, async (request, response) => {
    const site = siteIn(parts, request, response)
    if (!site) return
    const input = v.safeParse(WantedSlips, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const wanted = input.output
    const settings = await days.settings(site)
    if (!settings?.queues.some(({ id }) => id === wanted.queue))
      return sendProblem(request, response, 'unknown-queue')
    const lot = await slipLots.take(site, wanted)
    if (lot === null || lot === 'past') {
      const fault = lot === null ? { path: 'count', rule: 'none-left' } : { path: 'date', rule: 'past' }
      return sendProblem(request, response, 'invalid', [fault])
    }
    response.status(201).json(lot)
  })
  return router
}

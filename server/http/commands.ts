// POST /api/sites/:site/commands/:command, for whatever stands in the list of commands.

import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export function commandRoutes({ access, days, execute }: HttpParts): Router {
  const router = Router()
  router.post('/sites/:site/commands/:command', async (request, response) => {
    const { site, command } = request.params
    const id = request.get('Idempotency-Key') ?? randomUUID()
    const actor = await access.actorOf(request.headers)
    const wait = await access.limits.command({
      actor,
      // a name that is made up outside must not make another device of the same one
      site: days.has(site) ? site : '',
      address: access.addressOf(request),
    })
    if (wait !== null) return sendProblem(request, response, 'too-many-requests', [], wait)
    const reply = await execute(actor, { site, command, id, input: request.body })
    if (!reply.ok) return sendProblem(request, response, reply.no.code, reply.no.faults)
    response.status(reply.status).json({ version: reply.version, result: reply.result })
  })
  return router
}

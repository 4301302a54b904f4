// Turning keys over, for the owner.

import { Router } from 'express'
import * as v from 'valibot'
import { turnable } from '../access/keyring.ts'
import { faultsOf } from '../days/faults.ts'
import { ownerOnly } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export function keyRoutes(parts: HttpParts): Router {
  const router = Router()
  router.post('/keys/:key/rotate', ownerOnly(parts), async (request, response) => {
    const key = turnable.find((one) => one === request.params['key'])
    if (!key) return sendProblem(request, response, 'not-found')
    const input = v.safeParse(v.strictObject({}), request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    response.json({ key, since: await parts.access.keyring.turn(key) })
  })
  return router
}

// The machine's clock, where it is far ahead: whoever works at a site says that it is right.

import { Router } from 'express'
import * as v from 'valibot'
import { faultsOf } from '../days/faults.ts'
import { signedIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

/** What the clock said when somebody looked at it, in milliseconds since the epoch. */
export const ConfirmClock = v.strictObject({ says: v.number() })

/** Milliseconds after which, or by which the clock was set meanwhile, an answer is about another time than was asked about. */
const ANOTHER_TIME = 10 * 60_000

export function clockRoutes(parts: HttpParts): Router {
  const { clock, clockIsRight } = parts
  const router = Router()
  router.post('/clock/confirm', async (request, response) => {
    const own = await signedIn(parts, request, response)
    if (!own) return
    if (own.staff.role === 'viewer') return sendProblem(request, response, 'not-allowed')
    const input = v.safeParse(ConfirmClock, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const says = clock.unbelieved()
    if (says !== null && Math.abs(says - input.output.says) > ANOTHER_TIME)
      return sendProblem(request, response, 'clock-unsure')
    clockIsRight(own.staff.id)
    response.status(204).end()
  })
  return router
}

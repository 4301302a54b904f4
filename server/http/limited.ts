// What stands before a route that may not be asked too often.

import type { RequestHandler } from 'express'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

/** Counts what is posted, by address alone. */
export function limited({ access }: HttpParts, rule: 'signIn' | 'pairing'): RequestHandler {
  return async (request, response, next) => {
    const wait = request.method === 'POST' ? await access.limits.by(rule, access.addressOf(request)) : null
    if (wait === null) return next()
    sendProblem(request, response, 'too-many-requests', [], wait)
  }
}

// A clock that was far ahead has left a site's day in the future: an owner has it go on from now.

import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { putDayRight } from '../../shared/day/commands/put-day-right.ts'
import { unavailable } from '../days/ask.ts'
import { siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export function putRight(parts: HttpParts): RequestHandler {
  const { days, access, log } = parts
  return async (request, response) => {
    const site = siteIn(parts, request, response)
    if (site === null) return
    const staff = await access.staffOf(request.headers)
    const answer = await days
      .ask(site, {
        command: putDayRight,
        id: randomUUID(),
        input: {},
        presence: 'proven',
        as: () => ({ by: { role: 'owner', id: staff?.id ?? '' }, device: null }),
      })
      .catch(() => unavailable)
    if (!answer.ok) return sendProblem(request, response, answer.refusal.refused, answer.refusal.faults)
    // the day is right in any case
    await access
      .settleTimes()
      .catch((error) => log.error({ err: error }, 'what a clock that was ahead has written is left as it is'))
    response.status(204).end()
  }
}

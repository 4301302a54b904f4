// Saying no over HTTP: RFC 9457, in the caller's language.

import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Fault } from '../../shared/day/commands/command.ts'
import { languageFor } from '../../shared/languages.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { problemOf } from '../../shared/text/problem.ts'
import { damageIn } from '../days/damaged.ts'
import type { Log } from '../log.ts'

/** Seconds after which to ask again. */
const RETRY: Partial<Record<ProblemCode, number>> = { unavailable: 1 }

/** Answers with the problem of that code. `wait`: milliseconds after which to ask again, where that is known. `now`: what is there now, where it has moved on. */
export function sendProblem(
  request: Request,
  response: Response,
  code: ProblemCode,
  faults: readonly Fault[] = [],
  wait?: number,
  now?: unknown,
): void {
  const own = now === undefined ? {} : { now }
  const problem = {
    ...problemOf(code, languageFor(request.headers['accept-language']), faults, wait),
    ...own,
  }
  const retry = problem.retryAfter ?? RETRY[code]
  if (retry !== undefined) response.setHeader('Retry-After', retry)
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** What middleware throws becomes a problem; what nobody expected is logged, and tells the caller nothing. */
export function problems(log: Log): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, request, response, _next) => {
    if (response.headersSent) {
      // cut off: half an answer must not be taken for a whole one. Whoever hung up themselves is no fault of ours
      if (!response.closed) log.error({ err: error }, 'a request failed after a part of it was answered')
      return void response.destroy()
    }
    if (error.type === 'entity.too.large') return sendProblem(request, response, 'too-large')
    if (error.status !== undefined && error.status >= 400 && error.status < 500) {
      return sendProblem(request, response, 'invalid', [{ path: '', rule: 'format' }])
    }
    const damage = damageIn(error)
    // whoever stands there goes on asking: that it is damaged was logged when it was found
    if (damage) return sendProblem(request, response, damage)
    log.error({ err: error }, 'a request failed')
    sendProblem(request, response, 'unavailable')
  }
}

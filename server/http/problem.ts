// A refusal over HTTP: RFC 9457, in the caller's language.

import type { ErrorRequestHandler, Request, Response } from 'express'
import { languageFor } from '../../shared/languages.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { problemOf } from '../../shared/text/problem.ts'
import { damageIn } from '../days/damaged.ts'
import type { Log } from '../log.ts'
import { invalid, no, type Refused } from './route/answer.ts'

/** Seconds after which to ask again. */
const RETRY: Partial<Record<ProblemCode, number>> = { unavailable: 1 }

/** Answers with the problem of a refusal. */
export function sendProblem(
  request: Request,
  response: Response,
  { code, faults, wait, now }: Omit<Refused, 'ok'>,
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

/** Makes a problem of what middleware throws. What nobody expected is logged, and the caller learns nothing of it. */
export function problems(log: Log): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, request, response, _next) => {
    if (response.headersSent) {
      // The answer is cut off: half of one must not be taken for a whole one. A caller who hung up is no fault of ours.
      if (!response.closed) log.error({ err: error }, 'a request failed after a part of it was answered')
      return void response.destroy()
    }
    sendProblem(request, response, refusalOf(error, log))
  }
}

function refusalOf(error: { type?: string; status?: number }, log: Log): Refused {
  if (error.type === 'entity.too.large') return no('too-large')
  if (error.status !== undefined && error.status >= 400 && error.status < 500) {
    return invalid({ path: '', rule: 'format' })
  }
  const damage = damageIn(error)
  // callers go on asking: that the day is damaged was logged when it was found
  if (damage) return no(damage)
  log.error({ err: error }, 'a request failed')
  return no('unavailable')
}

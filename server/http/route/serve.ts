// A route as Express serves it: its terms are checked in the order of the contract, then its handler is asked, and what that
// returns is written.

import type { Response, Router } from 'express'
import * as v from 'valibot'
import { asMeant, numberTyped } from '../../../shared/day/nouns/typed.ts'
import { faultsOf } from '../../days/faults.ts'
import { sendProblem } from '../problem.ts'
import { type Answer, no, ok, type Success, tooMany } from './answer.ts'
import type { Shape } from './answers.ts'
import type { Guard, Params } from './guard.ts'
import { guards } from './guards.ts'
import type { RouteParts } from './parts.ts'
import type { Route } from './route.ts'
import { type Visit, visitOf } from './visit.ts'

/** A request before any of it is parsed. */
export interface Raw {
  readonly params: Params
  readonly query: unknown
  readonly body: unknown
}

export function serve(router: Router, routes: readonly Route[], parts: RouteParts): void {
  for (const route of routes) {
    router[route.method](route.path, async (request, response) => {
      const raw = { params: request.params as Params, query: request.query, body: request.body as unknown }
      const answer = await answerRequest(route, parts, visitOf(request, response), raw)
      if (answer.ok) await send(response, route, answer)
      else sendProblem(request, response, answer)
    })
  }
}

/**
 * Checks the terms and asks the handler. The guard comes before query and body, so that strangers learn nothing of what they
 * sent. Rejects as the handler does.
 */
export async function answerRequest(
  route: Route,
  parts: RouteParts,
  visit: Visit,
  raw: Raw,
): Promise<Answer<unknown>> {
  const wait = route.limit ? await limited(route.limit, parts, visit) : null
  if (wait !== null) return tooMany(wait)
  const guard: Guard<unknown> = guards[route.by]
  const first = guard.isFirst ? await guard.admit(parts, visit, raw.params) : null
  if (first && !first.ok) return first
  const params = addressed(route, parts, raw.params)
  if (!params.ok) return params
  const admitted = first ?? (await guard.admit(parts, visit, params.value))
  if (!admitted.ok) return admitted
  const query = parsed(route.query, route, raw.query)
  if (!query.ok) return query
  const body = parsed(route.body, route, raw.body)
  if (!body.ok) return body
  const call = {
    params: params.value,
    query: query.value,
    body: body.value,
    by: admitted.value,
    visit,
  }
  return route.handle(parts, call)
}

function limited(limit: NonNullable<Route['limit']>, { access }: RouteParts, { from }: Visit) {
  return access.limits.by(limit, access.addressOf(from))
}

function addressed({ anySite, params: shape }: Route, { days }: RouteParts, raw: Params): Answer<Params> {
  const { site, number } = raw
  if (site !== undefined && !anySite && !days.has(site)) return no('unknown-site')
  if (shape && !v.is(shape, raw)) return no('not-found')
  return ok(number === undefined ? raw : { ...raw, number: numberTyped(number) })
}

function parsed(shape: Shape | undefined, { typed = {} }: Route, raw: unknown): Answer<unknown> {
  if (!shape) return ok()
  const input = v.safeParse(shape, asMeant(raw, typed))
  return input.success ? ok(input.output) : no('invalid', { faults: faultsOf(input.issues) })
}

async function send(
  response: Response,
  { answers }: Route,
  { status = answers.status, headers = {}, fileName, value }: Success<unknown>,
): Promise<void> {
  // the caller has hung up
  if (response.closed) return
  if (fileName !== undefined) response.attachment(fileName)
  response.status(status)
  for (const [name, words] of Object.entries(headers)) response.setHeader(name, words)
  if (answers.content) response.type(answers.content.type)
  // the handler's value is of the kind that its route declares
  await answers.send(response, value as never)
}

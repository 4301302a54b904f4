// For operators: alive, ready, and in figures.

import * as v from 'valibot'
import { ok } from '../route/answer.ts'
import { json, written } from '../route/answers.ts'
import { route } from '../route/route.ts'

const Ready = v.object({
  ready: v.boolean(),
  writable: v.boolean(),
  damaged: v.array(v.string()),
  needs: v.optional(v.object({ format: v.number(), release: v.nullable(v.string()) })),
})

const isAlive = route(
  'get /healthz',
  { by: 'anyone', answers: json('Alive', v.object({ alive: v.boolean() })) },
  () => ok({ alive: true }),
)

/** Where one site is damaged, the others are served all the same: a balancer is not to take the node away for it. */
const isReady = route(
  'get /readyz',
  {
    by: 'anyone',
    answers: json(
      'Can write the log and takes new viewers; `damaged` names the sites of which something cannot be read, `needs` the version that the log needs where this one cannot read it',
      Ready,
      { others: { 503: 'Cannot, or goes down' } },
    ),
  },
  async ({ readiness, newer, days }) => {
    const now = await readiness()
    const needs = newer()
    return ok({ ...now, damaged: days.damaged(), ...(needs && { needs }) }, { status: now.ready ? 200 : 503 })
  },
)

const readMetrics = route(
  'get /metrics',
  { by: 'anyone', answers: written('Prometheus text', 'text/plain') },
  async ({ metrics: { registry } }) => {
    const figures = await registry.metrics()
    return ok((response) => response.type(registry.contentType).send(figures))
  },
)

export const operationRoutes = [isAlive, isReady, readMetrics] as const

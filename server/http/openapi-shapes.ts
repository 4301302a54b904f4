// The pieces of an OpenAPI document: what is sent, what is answered, and how it is refused.

import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { problems } from '../../shared/protocol/problems.ts'

export type Json = Record<string, unknown>
type Shape = v.GenericSchema

/** Who may ask, in the words of a command's `by`. Empty: anyone. */
type By = readonly string[]

interface Operation {
  readonly by?: By
  readonly body?: Shape
  /** Status and content of a success. */
  readonly success: Json
  /** Statuses of refusals besides those that follow from the address, the body and `by`. */
  readonly refusals?: readonly number[]
  readonly more?: Json
}

/** What one method of an address does. `path` is the address as the document writes it. */
export function operation(
  path: string,
  { by = [], body, success, refusals = [], more = {} }: Operation,
): Json {
  const parameters = parametersOf(path)
  const statuses = new Set([
    ...(body ? [400, 403, 413] : []),
    // a token of no screen gets 404
    ...(isGuarded(by) && !by.includes('screen') ? [401, 403] : []),
    ...(parameters.length ? [404] : []),
    ...refusals,
    503,
  ])
  return {
    security: securityOf(by),
    parameters,
    ...(body ? { requestBody: bodyOf(body) } : {}),
    responses: { ...refused([...statuses]), ...success },
    ...more,
  }
}

/** A success with something in it. */
export function answersWith(
  description: string,
  schema: Json,
  status = 200,
  type = 'application/json',
): Json {
  return { [status]: { description, content: { [type]: { schema } } } }
}

/** A success with nothing to say. */
export function done(description: string, status = 204): Json {
  return { [status]: { description } }
}

export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

export function listOf(items: Json): Json {
  return { type: 'array', items }
}

/** The JSON schema of a shape as it is sent. */
export function schemaOf(shape: Shape): Json {
  const { $schema: _, ...schema } = toJsonSchema(shape, { errorMode: 'ignore', typeMode: 'input' }) as Json
  return schema
}

export function parametersOf(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

/** One answer for each status that a problem can have, with the codes that come with it. */
export function problemResponses(): Json {
  const statuses = [...new Set(Object.values(problems))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: codesOf(status).join(', '),
        content: {
          'application/problem+json': {
            schema: { allOf: [ref('Problem'), { properties: { code: { enum: codesOf(status) } } }] },
          },
        },
      },
    ]),
  )
}

export const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    detail: { type: 'string' },
    errors: listOf({
      type: 'object',
      required: ['path', 'message'],
      properties: {
        path: { type: 'string' },
        message: { type: 'string' },
        rule: { type: 'string', description: 'Which rule it breaks' },
        limit: { type: ['string', 'number'], description: 'That rule’s own limit' },
      },
    }),
    now: { description: 'What is there now, where it has moved on since the caller looked' },
    retryAfter: { type: 'integer', description: 'Seconds after which to ask again' },
  },
}

function refused(statuses: readonly number[]): Json {
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )
}

function codesOf(status: number): string[] {
  return Object.entries(problems).flatMap(([code, one]) => (one === status ? [code] : []))
}

function bodyOf(shape: Shape): Json {
  const schema = schemaOf(shape)
  // no body at all is an empty object
  const required = Array.isArray(schema['required']) && schema['required'].length > 0
  return { required, content: { 'application/json': { schema } } }
}

function isGuarded(by: By): boolean {
  return by.length > 0 && !by.includes('anyone')
}

function securityOf(by: By): Json[] {
  const anyone = isGuarded(by) ? [] : [{}]
  const holder = by.includes('holder') ? [{ ticket: [] }] : []
  const staff = by.some((who) => who === 'marshal' || who === 'owner') ? [{ staff: [] }] : []
  const screen = by.includes('screen') ? [{ screen: [] }] : []
  return [...anyone, ...holder, ...screen, ...staff]
}

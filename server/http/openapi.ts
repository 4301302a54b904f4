// The OpenAPI document, from the list of commands and the shapes of the views.

import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { commands } from '../../shared/day/commands/index.ts'
import { DayFigures } from '../../shared/day/figures.ts'
import { Site } from '../../shared/day/model.ts'
import { SiteSummary, SiteView } from '../../shared/day/views/site.ts'
import { TicketView } from '../../shared/day/views/ticket.ts'
import { problems } from '../../shared/protocol/problems.ts'
import { NewStaff } from '../access/staff.ts'
import { SignIn } from './session.ts'
import { PairScreen } from './setting-up.ts'

type Json = Record<string, unknown>
type Shape = v.GenericSchema

/** The document for `/api/openapi.json`. */
export function openApi(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Yimi', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...commandPaths(), ...otherPaths() },
    components: {
      securitySchemes: {
        ticket: { type: 'http', scheme: 'bearer', description: "A ticket's token" },
        staff: { type: 'apiKey', in: 'cookie', name: 'yimi' },
      },
      responses: {
        Problem: {
          description: 'Why not (RFC 9457)',
          content: { 'application/problem+json': { schema: problem() } },
        },
      },
    },
  }
}

function commandPaths(): Json {
  return Object.fromEntries(
    Object.values(commands).map(({ name, by, input }) => [
      `/api/sites/{site}/commands/${name}`,
      {
        post: {
          operationId: name,
          tags: ['commands'],
          description: `Given by: ${by.join(', ')}.`,
          security: securityOf(by),
          parameters: [
            ...parametersOf('/{site}'),
            { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', pattern: '^[\\w-]{8,64}$' } },
          ],
          requestBody: bodyOf(input),
          responses: {
            ...(name === 'take-ticket' ? { 201: said('A new ticket', answered) } : {}),
            200: said('Done', answered),
            default: { $ref: '#/components/responses/Problem' },
          },
        },
      },
    ]),
  )
}

const answered = {
  type: 'object',
  required: ['version', 'result'],
  properties: { version: { type: 'integer' }, result: { type: 'object' } },
}

function otherPaths(): Json {
  const list = (shape: Shape) => ({ type: 'array', items: schemaOf(shape) })
  const text = { type: 'string' }
  const day = '/api/sites/{site}/days/{date}'
  const staff = { ...schemaOf(NewStaff), writeOnly: true }
  return {
    '/api/sites': { get: route('/api/sites', 'Every site', list(SiteSummary)) },
    '/api/sites/{site}': { get: route('{site}', 'A site and its queues', schemaOf(SiteView)) },
    '/api/sites/{site}/tickets/{number}': {
      get: route('{site}{number}', 'A ticket', schemaOf(TicketView), ['holder', 'marshal']),
    },
    [day]: { get: route('{site}{date}', "The day's figures", schemaOf(DayFigures), ['marshal']) },
    [`${day}/tickets.csv`]: { get: route('{site}{date}', 'A row a ticket', text, ['marshal'], 'text/csv') },
    [`${day}/events.ndjson`]: {
      get: route('{site}{date}', 'A line an event', text, ['marshal'], 'application/x-ndjson'),
    },
    '/api/session': {
      post: { ...route('', 'Signed in', { type: 'object' }), requestBody: bodyOf(SignIn) },
      get: route('', 'Who is signed in', { type: 'object' }, ['marshal']),
      delete: gone(''),
    },
    '/api/sites/{site}/settings': {
      get: route('{site}', 'All settings of a site', schemaOf(Site), ['owner']),
      put: { ...route('{site}', 'As they are now', schemaOf(Site), ['owner']), requestBody: bodyOf(Site) },
    },
    '/api/staff': {
      get: route('', 'Staff, without passcodes', { type: 'array', items: { type: 'object' } }, ['owner']),
      post: {
        ...made('', 'A new account', ['owner']),
        requestBody: { required: true, content: { 'application/json': { schema: staff } } },
      },
    },
    '/api/staff/{name}': { delete: gone('{name}') },
    '/api/screens': {
      post: made('', 'A code to show and a claim to ask with'),
      get: route('', 'Paired screens', { type: 'array', items: { type: 'object' } }, ['owner']),
    },
    '/api/screens/{code}/pair': {
      post: { ...made('{code}', 'Paired', ['owner']), requestBody: bodyOf(PairScreen) },
    },
    '/api/screens/claims/{claim}': {
      get: route('{claim}', "The screen's token and site", { type: 'object' }),
    },
    '/api/screens/{id}': { delete: gone('{id}') },
    '/healthz': { get: route('', 'Alive', { type: 'object' }) },
    '/readyz': { get: route('', 'Can write the log and takes new viewers', { type: 'object' }) },
    '/metrics': { get: route('', 'Prometheus text', text, [], 'text/plain') },
  }
}

function route(
  path: string,
  description: string,
  schema: Json,
  by: readonly string[] = [],
  type = 'application/json',
): Json {
  return {
    security: securityOf(by),
    parameters: parametersOf(path),
    responses: { 200: said(description, schema, type), default: { $ref: '#/components/responses/Problem' } },
  }
}

function made(path: string, description: string, by: readonly string[] = []): Json {
  const { responses: _, ...rest } = route(path, description, {}, by)
  return {
    ...rest,
    responses: {
      201: said(description, { type: 'object' }),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function gone(path: string): Json {
  const { responses: _, ...rest } = route(path, '', {}, ['owner'])
  return {
    ...rest,
    responses: { 204: { description: 'Gone' }, default: { $ref: '#/components/responses/Problem' } },
  }
}

function said(description: string, schema: Json, type = 'application/json'): Json {
  return { description, content: { [type]: { schema } } }
}

function bodyOf(shape: Shape): Json {
  return { required: true, content: { 'application/json': { schema: schemaOf(shape) } } }
}

function schemaOf(shape: Shape): Json {
  const { $schema: _, ...schema } = toJsonSchema(shape, { errorMode: 'ignore', typeMode: 'input' }) as Json
  return schema
}

function parametersOf(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function securityOf(by: readonly string[]): Json[] {
  const anyone = by.length === 0 || by.includes('anyone') ? [{}] : []
  const holder = by.includes('holder') ? [{ ticket: [] }] : []
  const staff = by.some((who) => who === 'marshal' || who === 'owner') ? [{ staff: [] }] : []
  return [...anyone, ...holder, ...staff]
}

function problem(): Json {
  const field = { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } }
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { enum: Object.keys(problems) },
      detail: { type: 'string' },
      errors: { type: 'array', items: field },
    },
  }
}

// The OpenAPI document as a page.

import type { Json } from '../openapi-shapes.ts'
import { anchorOf, escaped } from './escaped.ts'
import { shown, typeOf } from './shape.ts'

interface Operation {
  readonly description?: string
  readonly security: readonly Json[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly description?: string
    readonly schema: Json
  }[]
  readonly requestBody?: { readonly required: boolean; readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly description?: string; readonly content?: Content }>
  >
}
type Content = Readonly<Record<string, { readonly schema: Json }>>

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Json
    readonly responses: Readonly<Record<string, { readonly description: string }>>
  }
}

export function httpBody({ paths, components }: OpenApi): string {
  const { schemas } = components
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const commands = all.filter(({ path }) => path.includes('/commands/'))
  const api = all.filter(({ path }) => path.startsWith('/api/') && !path.includes('/commands/'))
  const others = all.filter(({ path }) => !path.startsWith('/api/'))
  const part = (title: string, of: typeof all) =>
    `<h2 id="${anchorOf(title)}">${title}</h2>${of.map(({ path, method, operation }) => one(path, method, operation)).join('')}`
  return `<h1>HTTP</h1><p>Made from the shapes that check what comes in; for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.
What shapes cannot say stands in the <a href="/api/docs">contract</a>.</p>
${part('Commands', commands)}${part('Addresses', api)}${part('Pages and operations', others)}
<h2 id="schemas">Schemas</h2>${Object.entries(schemas).map(schemaPart).join('')}`

  function one(
    path: string,
    method: string,
    { description, security, parameters = [], requestBody, responses }: Operation,
  ): string {
    const body = Object.values(requestBody?.content ?? {})[0]?.schema
    return `<details id="${anchorOf(`${method} ${path}`)}"><summary><span class="method">${method.toUpperCase()}</span> <code>${escaped(path)}</code></summary>
${description ? `<p>${escaped(description)}</p>` : ''}<p class="quiet">${escaped(whoMay(security))}</p>
${parameters.length ? `<h4>Parameters</h4>${parameters.map(parameter).join('')}` : ''}
${body ? `<h4>Body${requestBody?.required ? '' : ', may be left out'}</h4>${shown(body, schemas)}` : ''}
<h4>Answers</h4>${Object.entries(responses).map(answer).join('')}</details>`
  }

  function answer([status, { $ref, description, content }]: [
    string,
    Operation['responses'][string],
  ]): string {
    if ($ref) {
      const codes = components.responses[$ref.replace(/^.*\//, '')]?.description ?? ''
      return `<p><b>${status}</b> <span class="quiet">${escaped(codes)}</span></p>`
    }
    const [type, body] = Object.entries(content ?? {})[0] ?? []
    const isText = type !== undefined && !type.endsWith('json')
    return `<p><b>${status}</b> ${escaped(description ?? '')}${isText ? `, <code>${type}</code>` : ''}</p>${body && !isText ? shown(body.schema, schemas) : ''}`
  }

  function schemaPart([name, schema]: [string, unknown]): string {
    return `<details id="schema-${anchorOf(name)}"><summary><code>${escaped(name)}</code></summary>${shown(schema as Json, schemas)}</details>`
  }
}

function parameter({
  name,
  in: where,
  description = '',
  schema,
}: NonNullable<Operation['parameters']>[number]): string {
  return `<p><code>${escaped(name)}</code> <span class="quiet">${escaped(where)}</span> ${typeOf(schema)} ${escaped(description)}</p>`
}

const CALLERS: Readonly<Record<string, string>> = {
  ticket: "the holder with the ticket's token",
  screen: 'a paired screen with its token',
  staff: "staff with their session's cookie",
}

function whoMay(security: readonly Json[]): string {
  const names = security.map((one) => CALLERS[Object.keys(one)[0] ?? ''] ?? 'anyone')
  return `By ${names.join(', or ')}.`
}

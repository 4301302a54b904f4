// The routes in the OpenAPI document, but for that of the commands, which has an address for each of them.

import * as v from 'valibot'
import { type Json, listOf, operation, parametersOf, ref, schemaOf } from './openapi-shapes.ts'
import type { AnswerKind, Shape } from './route/answers.ts'
import { guards } from './route/guards.ts'
import type { Route } from './route/route.ts'

/** Shapes that have a name in the document. */
type Named = Readonly<Record<string, Shape>>

export function routePaths(routes: readonly Route[], named: Named): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes.filter(isDocumented)) {
    const path = documentPath(route)
    paths[path] = { ...paths[path], [route.method]: operationOf(route, path, named) }
  }
  return paths
}

/** Whether the document names the route. */
export function isDocumented({ isInner, path }: Route): boolean {
  return !isInner && !path.endsWith('/:command')
}

/** As the document writes it: `/api/sites/{site}`. */
export function documentPath({ path }: Pick<Route, 'path'>): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

function operationOf(
  { by, query, body, answers, limit, refusals = [] }: Route,
  path: string,
  named: Named,
): Json {
  const asked = query ? queryOf(query) : []
  const limited = limit ? [429] : []
  return operation(path, {
    by: guards[by].roles,
    ...(body ? { body } : {}),
    success: successOf(answers, named),
    refusals: [...refusals, ...limited, ...(query && mayRefuse(query) ? [400] : [])],
    ...(asked.length ? { more: { parameters: [...parametersOf(path), ...asked] } } : {}),
  })
}

function successOf({ status, description, content, others }: AnswerKind<never, unknown>, named: Named): Json {
  const of = content ? { content: { [content.type]: { schema: contentOf(content.shape, named) } } } : {}
  const all = Object.entries({ [status]: description, ...others })
  return Object.fromEntries(all.map(([code, words]) => [code, { description: words, ...of }]))
}

/** A shape that has a name is referred to by it, also where there is a list of it. */
function contentOf(shape: Shape | Json, named: Named): Json {
  if (!isShape(shape)) return shape
  const name = Object.keys(named).find((one) => named[one] === shape)
  if (name) return ref(name)
  const item = shape.type === 'array' && 'item' in shape ? (shape.item as Shape) : null
  return item ? listOf(contentOf(item, named)) : schemaOf(shape)
}

function isShape(shape: Shape | Json): shape is Shape {
  return shape['kind'] === 'schema'
}

/** Whether a query may have a fault: some shapes fall back to a default instead. */
function mayRefuse(query: Shape): boolean {
  const names = queryOf(query).map(({ name }) => [String(name), null])
  return !v.is(query, Object.fromEntries(names))
}

function queryOf(shape: Shape): Json[] {
  const { properties = {}, required = [] } = schemaOf(shape) as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(required.includes(name) ? { required: true } : {}),
    ...(description === undefined ? {} : { description }),
    schema,
  }))
}

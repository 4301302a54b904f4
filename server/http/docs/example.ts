// An invented example that a schema accepts.

import type { Json } from '../openapi-shapes.ts'

/** An example for each pattern that our texts can have. */
const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/A-HJ-NPR-Z\]\(/, 'A031'],
  [/A-HJ-NPR-Z/, 'A'],
  [/\\p\{L\}/, '1'],
  [/\[a-z0-9\]\(/, 'hongqi'],
  [/\[01\]/, '08:00'],
  [/\\d\{4\}-\\d\{2\}/, '2026-11-23'],
  [/\[\\w-\]/, '7c0b6f7e-2f4d-4b0c-9a55-4f6a1c2d3e4f'],
  [/\[!-~\]/, 'pLw0Zq3vT8mYx2nB5kRj7A'],
  [/\\d\{4\}/, '5678'],
]
/** Examples by the field's name, used if the pattern allows it. */
const BY_NAME: Readonly<Record<string, string>> = {
  number: 'A031',
  site: 'hongqi',
  queue: 'A',
  desk: '1',
  date: '2026-11-23',
  name: 'xiaoli',
  timeZone: 'Asia/Shanghai',
  'zh-CN': '红旗小区',
  en: 'Hongqi Court',
  passcode: '24681012',
  token: '2026-11-23.Qk3…',
  url: 'https://queue.example/q/hongqi?k=…',
  dayStart: '04:00',
  to: '18:00',
  lastNumber: '17:30',
}
const NUMBERS: Readonly<Record<string, number>> = {
  party: 2,
  busy: 25,
  crowded: 50,
  length: 30,
  lat: 28.2,
  lon: 112.9,
  diagonal: 55,
  distance: 10,
  minutes: 10,
  places: 3,
  high: 12,
  about: 9,
  low: 6,
}
/** Optional fields that no example has: they are only right beside a second queue, and it has one of each; or in place of another. */
const LEFT_OUT = new Set(['then', 'choose', 'room', 'hours'])
/** A moment of a Monday morning. */
const AT = 1_795_478_400_000
const MOMENTS = /^(?:at|since|until|now|says|seen|ended|.*At)$/

/** `schemas`: the named schemas that it may refer to. `called`: the name of its field. */
export function exampleOf(schema: Json, schemas: Json, called = ''): unknown {
  if ('const' in schema) return schema['const']
  if ('default' in schema) return schema['default']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  if (typeof schema['$ref'] === 'string') {
    return exampleOf(schemas[schema['$ref'].replace(/^.*\//, '')] as Json, schemas, called)
  }
  const options = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined
  if (options) return exampleOf(options.find(({ type }) => type !== 'null') ?? {}, schemas, called)
  const all = schema['allOf'] as Json[] | undefined
  if (all) return Object.assign({}, ...all.map((one) => exampleOf(one, schemas, called)))
  return ofType(schema, schemas, called)
}

function ofType(schema: Json, schemas: Json, called: string): unknown {
  const { type } = schema
  switch (Array.isArray(type) ? type[0] : (type ?? ('properties' in schema ? 'object' : ''))) {
    case 'object':
      return ofObject(schema, schemas)
    case 'array':
      return ofList(schema, schemas, called)
    case 'string':
      return textFor(schema, called)
    case 'number':
    case 'integer':
      return numberFor(schema, called)
    case 'boolean':
      return true
    default:
      return null
  }
}

function ofObject(
  { properties, required = [], additionalProperties, propertyNames }: Json,
  schemas: Json,
): Json {
  const fields = Object.entries((properties ?? {}) as Record<string, Json>).filter(
    ([name]) => (required as string[]).includes(name) || !LEFT_OUT.has(name),
  )
  const made: Json = Object.fromEntries(fields.map(([name, one]) => [name, exampleOf(one, schemas, name)]))
  if (typeof additionalProperties === 'object' && additionalProperties !== null) {
    const name = String(exampleOf((propertyNames ?? { type: 'string' }) as Json, schemas, 'queue'))
    made[name] = exampleOf(additionalProperties as Json, schemas, name)
  }
  return made
}

/** A tuple has one example for each of its items. */
function ofList({ items, prefixItems }: Json, schemas: Json, called: string): unknown[] {
  const each = (prefixItems ?? items) as Json | Json[] | undefined
  if (!each) return []
  return (Array.isArray(each) ? each : [each]).map((one) => exampleOf(one, schemas, called))
}

function textFor({ pattern, minLength }: Json, called: string): string {
  const named = Object.hasOwn(BY_NAME, called) ? BY_NAME[called] : undefined
  if (named !== undefined && (pattern === undefined || new RegExp(String(pattern), 'u').test(named)))
    return named
  const byPattern = BY_PATTERN.find(([known]) => known.test(String(pattern ?? '')))?.[1]
  return byPattern ?? '…'.padEnd(Number(minLength ?? 1), '…')
}

function numberFor({ minimum, maximum }: Json, called: string): number {
  if (minimum === undefined && MOMENTS.test(called)) return AT
  const wanted = Object.hasOwn(NUMBERS, called) ? (NUMBERS[called] ?? 1) : 1
  return Math.min(Math.max(wanted, Number(minimum ?? wanted)), Number(maximum ?? wanted))
}

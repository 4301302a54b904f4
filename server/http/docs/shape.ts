// A readable form of a JSON schema: each field's name and type, and whether it is required.

import type { Json } from '../openapi-shapes.ts'
import { anchorOf, escaped } from './escaped.ts'
import { exampleOf } from './example.ts'

/** The schema, and below it an example in JSON. */
export function shown(schema: Json, schemas: Json): string {
  const example = JSON.stringify(exampleOf(schema, schemas), null, 2)
  return `${shape(schema)}<details class="example"><summary>Example</summary><pre tabindex="0"><code>${escaped(example)}</code></pre></details>`
}

function shape(schema: Json): string {
  return `<div class="shape">${line(schema)}${within(schema)}</div>`
}

/** The type and its description, in one line. */
function line(schema: Json): string {
  return `<span class="type">${typeOf(schema)}</span>${described(schema)}`
}

/** The type, in words. */
export function typeOf(schema: Json): string {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace(/^.*\//, '')
    return `<a href="#schema-${anchorOf(name)}">${escaped(name)}</a>`
  }
  if ('const' in schema) return code(JSON.stringify(schema['const']))
  const choices = schema['enum'] as unknown[] | undefined
  if (choices) return choices.map((one) => code(JSON.stringify(one))).join(' | ')
  const options = optionsOf(schema)
  if (options) return options.map(typeOf).join(schema['allOf'] ? ' and ' : ' | ')
  const { type } = schema
  if (type === 'array') return `list of ${typeOf(itemOf(schema))}${limits(schema)}`
  const name = Array.isArray(type)
    ? type.join(' | ')
    : String(type ?? ('properties' in schema ? 'object' : 'anything'))
  return escaped(name) + limits(schema)
}

function limits(schema: Json): string {
  const ranges: string[] = []
  const between = (from: unknown, to: unknown, unit: string) => {
    if (from === undefined && to === undefined) return
    ranges.push(`${from ?? 0} to ${to ?? 'any'}${unit}`)
  }
  between(schema['minimum'], schema['maximum'], '')
  between(schema['minLength'], schema['maxLength'], ' characters')
  between(schema['minItems'], schema['maxItems'], ' of them')
  const { pattern } = schema
  const words = ranges.map(escaped)
  if (pattern !== undefined) words.push(code(String(pattern)))
  if ('default' in schema) words.push(`else ${code(JSON.stringify(schema['default']))}`)
  return words.length ? `, ${words.join(', ')}` : ''
}

function described({ description }: Json): string {
  return typeof description === 'string' ? ` <span class="said">${escaped(description)}</span>` : ''
}

/** The fields of an object, or of the objects that a schema combines. */
function within(schema: Json): string {
  const options = optionsOf(schema)
  if (options) return options.map(within).join('')
  if (schema['type'] === 'array') return within(itemOf(schema))
  const required = (schema['required'] ?? []) as string[]
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(
    ([name, field]) =>
      `<li>${code(name)}${required.includes(name) ? '' : '<span class="optional">?</span>'} ${line(field)}${within(field)}</li>`,
  )
  const others = schema['additionalProperties']
  if (typeof others === 'object' && others !== null) {
    fields.push(`<li>any name: ${line(others as Json)}${within(others as Json)}</li>`)
  }
  return fields.length ? `<ul>${fields.join('')}</ul>` : ''
}

function optionsOf(schema: Json): Json[] | undefined {
  return (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as Json[] | undefined
}

function itemOf({ items, prefixItems }: Json): Json {
  const each = (items ?? prefixItems ?? {}) as Json | Json[]
  return Array.isArray(each) ? { anyOf: each } : each
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`
}

// Where a form says what is wrong: at a field that it has.

import type { Language } from '../../shared/languages.ts'
import type { FieldError } from '../../shared/protocol/problems.ts'

/** What is written in each language of a site, with a field for each. */
const TEXT = /^(?:name|group|place\.address|words\.[^.]+|queues\.\d+\.name)$/

/**
 * The faults as the form has fields for them, one at each: what is wrong with a pair stands at its second field, and a text
 * without any words is missing in each of these languages.
 */
export function faultsAtFields(errors: readonly FieldError[], languages: readonly Language[]): FieldError[] {
  const placed = errors.flatMap((error) => {
    if (error.path === 'levels') return [{ ...error, path: 'levels.crowded' }]
    const isEmpty = TEXT.test(error.path) && /^(?:missing|min-length)$/.test(error.rule ?? '')
    return isEmpty ? languages.map((tag) => ({ ...error, path: `${error.path}.${tag}` })) : [error]
  })
  return placed.filter(({ path }, index) => placed.findIndex((other) => other.path === path) === index)
}

// Finds the field at which a form shows each fault.

import type { Language } from '../../shared/languages.ts'
import type { FieldError } from '../../shared/protocol/problems.ts'

/** The paths of texts that have a field for each of a site's languages. */
const TEXT =
  /^(?:name|group|place\.address|words\.[^.]+|turnAway\.[^.]+|calendar\.breakNote|calendar\.dates\.\d+\.note|queues\.\d+\.name)$/

/**
 * The faults by the form's fields, one at each. A fault of a pair is shown at its second field, and a text without any
 * words is missing in each of these languages.
 */
export function faultsAtFields(errors: readonly FieldError[], languages: readonly Language[]): FieldError[] {
  const placed = errors.flatMap((error) => {
    if (error.path === 'levels') return [{ ...error, path: 'levels.crowded' }]
    const isEmpty = TEXT.test(error.path) && /^(?:missing|min-length)$/.test(error.rule ?? '')
    return isEmpty ? languages.map((tag) => ({ ...error, path: `${error.path}.${tag}` })) : [error]
  })
  return placed.filter(({ path }, index) => placed.findIndex((other) => other.path === path) === index)
}

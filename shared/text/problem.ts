// A problem as RFC 9457 has it, in the caller's language. Every edge dresses its refusals with this.

import { type FieldError, type Problem, type ProblemCode, problems } from '../protocol/problems.ts'
import { type Language, languages } from './index.ts'

interface Fault {
  readonly path: string
  readonly rule: string
  readonly limit?: string | number
}

/** The problem of that code, with a sentence for each fault, and the seconds of `wait` milliseconds where that is known. */
export function problemOf(
  code: ProblemCode,
  language: Language,
  faults: readonly Fault[] = [],
  wait?: number,
): Problem {
  const words = languages[language]
  const sentences: Record<string, string> = words.faults
  const errors = faults.map(
    ({ path, rule, limit }): FieldError => ({
      path,
      message: (sentences[rule] ?? words.problems.invalid.title).replace('{limit}', String(limit ?? '')),
    }),
  )
  return {
    type: `/problems/${code}`,
    ...words.problems[code],
    status: problems[code],
    code,
    errors,
    ...(wait === undefined ? {} : { retryAfter: Math.max(1, Math.ceil(wait / 1000)) }),
  }
}

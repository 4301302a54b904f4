// A problem as defined by RFC 9457, in the caller's language. HTTP and the socket make their refusals with it.

import type { Language } from '../languages.ts'
import { type FieldError, type Problem, type ProblemCode, problems } from '../protocol/problems.ts'
import { everyLanguage } from './every-language.ts'

/** Up to this many seconds a wait is told in seconds; a longer one is told in minutes. */
const IN_SECONDS = 120

interface Fault {
  readonly path: string
  readonly rule: string
  readonly limit?: string | number
}

/** The problem of that code, with a sentence for each fault. If `wait` is given, in milliseconds, it is told in seconds. */
export function problemOf(
  code: ProblemCode,
  language: Language,
  faults: readonly Fault[] = [],
  wait?: number,
): Problem {
  const words = everyLanguage[language]
  const sentences: Record<string, (of: { limit: string | number }) => string> = words.faults
  const sentence = (rule: string, limit: string | number = '') =>
    sentences[rule]?.({ limit }) ?? words.problems.invalid.title
  const errors = faults.map(
    ({ path, rule, limit }): FieldError => ({
      path,
      message: sentence(rule, limit),
      rule,
      ...(limit === undefined ? {} : { limit }),
    }),
  )
  const seconds = wait === undefined ? undefined : Math.max(1, Math.ceil(wait / 1000))
  return {
    type: `/problems/${code}`,
    ...words.problems[code],
    status: problems[code],
    code,
    errors,
    ...(seconds === undefined ? {} : { detail: later(seconds), retryAfter: seconds }),
  }

  function later(seconds: number): string {
    return seconds <= IN_SECONDS
      ? sentence('waitSeconds', seconds)
      : sentence('waitMinutes', Math.ceil(seconds / 60))
  }
}

// The message for an answer; empty for one that needs none.

import type { HttpAnswer } from '../common/http/request.ts'
import type { Say } from '../common/words/say.ts'
import { sayWhole } from '../common/words/say-problem.ts'
import { words } from '../common/words/words.ts'
import { sayFault } from './say-fault.ts'

/** `done`: the message for a success. No answer at all is null. */
export function sayAnswer(answer: HttpAnswer<unknown> | null, done: Say = () => ''): Say {
  if (!answer) return () => words().common.notSent
  if (answer.ok) return done
  const { problem } = answer
  return () => sayWhole(problem)
}

/** The messages of faults, by the path of their field. */
export function faultsIn(answer: HttpAnswer<unknown> | null): Record<string, Say> {
  if (!answer || answer.ok) return {}
  return Object.fromEntries((answer.problem.errors ?? []).map((error) => [error.path, () => sayFault(error)]))
}

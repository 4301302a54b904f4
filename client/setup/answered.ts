// What to say of an answer: nothing of one that is as it should be.

import type { HttpAnswer } from '../common/http/request.ts'
import type { Say } from '../common/words/say.ts'
import { sayWhole } from '../common/words/say-problem.ts'
import { words } from '../common/words/words.ts'
import { sayFault } from './say-fault.ts'

/** `done`: what to say of a success. No answer at all is null. */
export function sayAnswer(answer: HttpAnswer<unknown> | null, done: Say = () => ''): Say {
  if (!answer) return () => words().common.notSent
  if (answer.ok) return done
  const { problem } = answer
  return () => sayWhole(problem)
}

/** What to say of what is wrong, by the path of the field that it is wrong in. */
export function faultsIn(answer: HttpAnswer<unknown> | null): Record<string, Say> {
  if (!answer || answer.ok) return {}
  return Object.fromEntries((answer.problem.errors ?? []).map((error) => [error.path, () => sayFault(error)]))
}

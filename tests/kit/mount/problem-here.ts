import { language } from '../../../client/common/words/words.ts'
import type { Problem, ProblemCode } from '../../../shared/protocol/problems.ts'
import { problemOf } from '../../../shared/text/problem.ts'

/** A problem in the server's words, in the language of this page. */
export function problemHere(code: ProblemCode | Problem): Problem {
  return typeof code === 'string' ? problemOf(code, language()) : code
}

import type { ProblemCode } from '../../../shared/protocol/problems.ts'

/** Refusals that pass by themselves. `unavailable` may come even after the command was stored. */
const PASSING: readonly ProblemCode[] = ['unavailable', 'too-many-requests']

/** Whether the same request may succeed a little later without any change by a person. */
export function isPassing(code: ProblemCode): boolean {
  return PASSING.includes(code)
}

// What a signed-in account may do on a tablet, as far as the server has said.

import type { Problem } from '../../shared/protocol/problems.ts'
import type { PageSession } from '../common/http/session.ts'

/** `elsewhere`: the account works at other sites than this. `looks`: the account may only read. */
export type Admission = 'signs-in' | 'elsewhere' | 'looks' | 'works'

/** `session` null: nobody is signed in; undefined: it is not known. */
export function admittedAs(
  session: Pick<PageSession, 'role'> | null | undefined,
  problem: Pick<Problem, 'code'> | null,
): Admission {
  if (session && problem?.code === 'not-allowed') return 'elsewhere'
  if (session === null || (problem && problem.code !== 'unavailable')) return 'signs-in'
  return session?.role === 'viewer' ? 'looks' : 'works'
}

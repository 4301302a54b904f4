// What a tablet is to whoever is signed in on it, by what the server has said so far.

import type { Problem } from '../../shared/protocol/problems.ts'
import type { PageSession } from '../common/http/session.ts'

/** `elsewhere`: somebody is signed in, and works at other sites than this. `looks`: their account may look and not act. */
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

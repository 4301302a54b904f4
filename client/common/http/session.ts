// Who is signed in on this browser, if anybody is.

import type { Fixed } from '../../../shared/day/nouns/fixed.ts'
import { request } from './request.ts'
import type { AnswerOf } from './routes.ts'

export type PageSession = Fixed<NonNullable<AnswerOf<'get /api/session'>>>

/** Null: nobody, or it cannot be told now; then the page is what it is for everyone. */
export async function session(): Promise<PageSession | null> {
  try {
    const answer = await request('get /api/session')
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}

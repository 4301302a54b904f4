// The account that is signed in on this browser, if there is one.

import type { Fixed } from '../../../shared/day/nouns/fixed.ts'
import { request } from './request.ts'
import type { AnswerOf } from './routes.ts'

export type PageSession = Fixed<NonNullable<AnswerOf<'get /api/session'>>>

/** Null: nobody is signed in, or the server could not be asked; then the page is shown as to anybody. */
export async function session(): Promise<PageSession | null> {
  try {
    const answer = await request('get /api/session')
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}

// Who is signed in on this browser, if anybody is.

import { request } from './request.ts'

export interface PageSession {
  readonly name: string
  readonly role: 'owner' | 'marshal' | 'viewer'
  readonly sites: readonly string[]
  /** A viewer of every site, also of those made later. */
  readonly allSites: boolean
}

/** Null: nobody, or it cannot be told now; then the page is what it is for everyone. */
export async function session(): Promise<PageSession | null> {
  try {
    const answer = await request<PageSession | null>('GET', '/api/session')
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}

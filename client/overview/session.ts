// Who is signed in on this browser, if anybody is.

import type { SiteSummary } from '../../shared/day/views/site.ts'
import { ask } from '../common/http.ts'

export interface Session {
  readonly name: string
  readonly role: 'owner' | 'marshal' | 'viewer'
  readonly sites: readonly string[]
}

/** Null: nobody, or it cannot be told now; then the page is what it is for everyone. */
export async function session(): Promise<Session | null> {
  try {
    const answer = await ask<Session>('GET', '/api/session')
    return answer.ok ? answer.body : null
  } catch {
    return null
  }
}

/** The sites whose figures they may read. The server decides; this only spares them what it would refuse. */
export function sitesOf({ role, sites }: Session, all: readonly SiteSummary[]): SiteSummary[] {
  if (role === 'owner' || (role === 'viewer' && sites.length === 0)) return [...all]
  return all.filter(({ id }) => sites.includes(id))
}

// What somebody who is signed in may read.

import type { PageSession } from '../common/http/session.ts'

/** The sites whose figures they may read. The server decides; this only spares them what it would refuse. */
export function readableSites<Site extends { readonly id: string }>(
  { role, sites, allSites }: PageSession,
  all: readonly Site[],
): Site[] {
  if (role === 'owner' || allSites) return [...all]
  return all.filter(({ id }) => sites.includes(id))
}

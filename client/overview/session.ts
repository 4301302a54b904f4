// What a signed-in account may read.

import type { PageSession } from '../common/http/session.ts'

/** The sites whose figures the account may read. The server decides; this only avoids requests that it would refuse. */
export function readableSites<Site extends { readonly id: string }>(
  { role, sites, allSites }: PageSession,
  all: readonly Site[],
): Site[] {
  if (role === 'owner' || allSites) return [...all]
  return all.filter(({ id }) => sites.includes(id))
}

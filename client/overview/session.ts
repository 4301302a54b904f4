// What somebody who is signed in may read.

import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { Session } from '../common/session.ts'

/** The sites whose figures they may read. The server decides; this only spares them what it would refuse. */
export function sitesOf({ role, sites, allSites }: Session, all: readonly SiteSummary[]): SiteSummary[] {
  if (role === 'owner' || allSites) return [...all]
  return all.filter(({ id }) => sites.includes(id))
}

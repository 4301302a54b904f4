// Which slips of a site were printed, as one text: two who print at once must not write half of it each.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'

export interface SlipLotRecords {
  /** What was kept last; null: nothing yet. */
  slipLots(site: SiteId): Promise<string | null>
  /** Keeps `lots` in the place of `was`. False, and nothing written, where that is not what is there any more. */
  keepSlipLots(site: SiteId, was: string | null, lots: string): Promise<boolean>
}

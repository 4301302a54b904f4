// What is kept of days beside their logs for the list of sites, made anew where it was kept in an older shape.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { KeptSummary } from '../../../shared/day/views/sites.ts'

export interface SummaryRecords {
  /**
   * Keeps another summary of a day that has its log and is at that version still. False, and nothing written, where it is not,
   * and where its row is not the one that was written with its last event: what was changed by hand is to be found.
   */
  keepSummary(site: SiteId, date: string, version: number, summary: KeptSummary): Promise<boolean>
}

// Devices of the staff that are told of alarms while their page is closed, and the alarms that were seen.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Staff } from './staff.ts'

export interface StaffPush {
  /** The id of the session on the device: what is kept ends with it. */
  readonly session: string
  readonly site: SiteId
  /** Where the browser is reached, encrypted. */
  readonly sealed: string
  /** The language in which it is told. */
  readonly lang: string
}

export interface StaffPushRecords {
  /** Keeps one, in place of the one before. False where the session has ended. */
  putStaffPush(push: StaffPush): Promise<boolean>
  /** False: there was none. */
  removeStaffPush(session: string, site: SiteId): Promise<boolean>
  hasStaffPush(session: string, site: SiteId): Promise<boolean>
  /** The sites that some device is told of. */
  staffPushSites(): Promise<SiteId[]>
  /** The newest `most` sessions' devices of a site that last beyond `at`, with their accounts. */
  staffPushes(site: SiteId, at: number, most: number): Promise<(StaffPush & { readonly staff: Staff })[]>
  /** What was kept of the alarms of each site, as JSON. */
  watchedAlarms(): Promise<Record<SiteId, string>>
  /** Null: nothing is known of them any more. */
  keepWatched(site: SiteId, alarms: string | null): Promise<void>
}

// Sites, their settings, and the log of what was set at each.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'

export interface Note {
  /** `settings`: the body is what was set. `opened`: a day has its first event. `erased`: the body is the day's figures. */
  readonly kind: 'settings' | 'opened' | 'erased'
  /** The day's; null for settings. */
  readonly date: string | null
  readonly body: string
  /** Milliseconds since the epoch; null where it is not known. */
  readonly at: number | null
  /** The account's id; null where it is not known, or nobody's. */
  readonly actor: string | null
}

/** A record as it is kept. */
export interface LoggedNote extends Note {
  readonly number: number
  /** Hex; empty where there is none. */
  readonly hash: string
}

/** Who set something, and when. */
export type SetBy = Pick<Note, 'actor' | 'at'>

export interface SiteRecords {
  /** The ids of all, in their order. */
  siteIds(): Promise<SiteId[]>
  /** By id; one whose row is damaged is left out. */
  sites(): Promise<Site[]>
  /** Null: there is none of that id, or its row is damaged. Whether the settings have their shape is the caller's to see. */
  site(id: SiteId): Promise<Site | null>
  /** The settings that the log of a site says were set last, of those that can be read; null: none can. */
  lastSettings(id: SiteId): Promise<Site | null>
  /** Makes a site. False, and nothing written, when its slug is taken. */
  addSite(site: Site, by?: SetBy): Promise<boolean>
  /** What was set at a site, which days it opened and whose logs were erased, in order. */
  siteLog(id: SiteId): Promise<LoggedNote[]>
  /** The records of settings before a place in a site's log, the newest first, at most so many. */
  settingsSet(id: SiteId, before: number, most: number): Promise<LoggedNote[]>
  /**
   * Changes the settings of a site that has no day under way. Makes no site: an id that is not there stays so. `from`: may look at
   * those that there are, null where they cannot be read; where it says no, nothing is written. Whether they were written.
   */
  saveSite(site: Site, by?: SetBy, from?: (now: Site | null) => boolean): Promise<boolean>
}

// Signed-in staff.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Staff } from './staff.ts'

export interface Session {
  /** SHA-256 of the cookie, hex. */
  readonly hash: string
  /** What it is listed by. It opens nothing. */
  readonly id: string
  readonly staff: string
  /** Hash of the device that it is on. */
  readonly device: string
  /** The browser and what it runs on, in plain words. */
  readonly agent: string
  readonly since: number
  readonly expiresAt: number
}

export interface SessionRecords {
  /**
   * Adds it; of more than `most` of one account those that would expire first end.
   * Rejects when it is of nobody: they may have been removed meanwhile.
   */
  addSession(session: Session, most: number): Promise<void>
  /** The session and whose it is; null when there is none. Whether it has expired is the caller's to see. */
  session(hash: string): Promise<{ session: Session; staff: Staff } | null>
  /** The newest `most` that last beyond `at`, of one account or of all (null), newest first. */
  sessions(staff: string | null, at: number, most: number): Promise<Session[]>
  /** Those of these ids that last beyond `at`, with whose they are. */
  lastingSessions(ids: readonly string[], at: number): Promise<{ id: string; staff: Staff }[]>
  touchSession(id: string, expiresAt: number): Promise<void>
  /** Notes the site whose tablet the session has opened. */
  sessionAt(id: string, site: SiteId): Promise<void>
  /** The newest `most` sessions that have opened a tablet and last beyond `at`, with whose they are. */
  sessionsAtSites(at: number, most: number): Promise<AtSite[]>
  removeSession(id: string): Promise<boolean>
}

/** A session at a site. */
export interface AtSite {
  readonly site: SiteId
  readonly staff: Staff
  readonly since: number
  readonly expiresAt: number
}

// Signed-in staff.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Staff } from './staff.ts'

export interface Session {
  /** SHA-256 of the cookie, hex. */
  readonly hash: string
  /** The id in lists of sessions. It does not sign anybody in. */
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
   * Adds a session. If an account has more than `most`, those that expire first end. Rejects if there is no such account: it
   * may have been removed meanwhile.
   */
  addSession(session: Session, most: number): Promise<void>
  /** A session and its account; null if there is none. The caller checks whether it has expired. */
  session(hash: string): Promise<{ session: Session; staff: Staff } | null>
  /** The newest `most` that last beyond `at`, of one account or of all (null), newest first. */
  sessions(staff: string | null, at: number, most: number): Promise<Session[]>
  /** The sessions among these ids that last beyond `at`, with their accounts. */
  lastingSessions(ids: readonly string[], at: number): Promise<{ id: string; staff: Staff }[]>
  touchSession(id: string, expiresAt: number): Promise<void>
  /** Notes the site whose tablet the session has opened. */
  sessionAt(id: string, site: SiteId): Promise<void>
  /** The newest `most` sessions that have opened a tablet and last beyond `at`, with their accounts. */
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

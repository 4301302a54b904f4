// The port to whatever keeps the log. One conformance suite holds every engine to this text.

import type { Recorded } from '../../shared/day/events.ts'
import type { Site, SiteId } from '../../shared/day/site.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'

/** The events that one day gets in one append, with what is kept beside its log. */
export interface Append {
  readonly site: SiteId
  readonly date: string
  /** The day's version before these events. */
  readonly expected: number
  /** At least one; versions rise from `expected + 1` without a gap. */
  readonly records: readonly Recorded[]
  /** The day's row after them: what waking and the overview read without loading the day. */
  readonly row: DayRow
  /** The site's settings, when these events change them: written in the same transaction. */
  readonly settings?: Site
}

export interface DayRow {
  readonly ended: boolean
  /** When something falls due in it, milliseconds since the epoch; null: nothing will. */
  readonly dueAt: number | null
  readonly summary: SiteSummary
}

/** `moved`: the day is not at `expected` any more, so none of its events were written. */
export type Appended = 'written' | 'moved'

export interface StoredDay extends DayRow {
  readonly site: SiteId
  readonly date: string
  readonly version: number
}

export type StaffRole = 'owner' | 'marshal' | 'viewer'

export interface Staff {
  /** Stands in the log; says nothing of the person. */
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly sites: readonly SiteId[]
  /** The passcode's hash, as `access/passcode.ts` writes it. */
  readonly passcode: string
}

export interface Session {
  /** SHA-256 of the cookie, hex. */
  readonly hash: string
  readonly staff: string
  readonly expiresAt: number
}

export interface Screen {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  /** SHA-256 of its token, hex. */
  readonly hash: string
  readonly pairedAt: number
}

/** A screen that asks to be paired. */
export interface Pairing {
  readonly code: string
  /** SHA-256 of the claim, hex. */
  readonly claim: string
  readonly expiresAt: number
  /** The screen that it became, once the owner has entered the code. */
  readonly screen: string | null
}

export interface Store {
  /**
   * Appends to the logs of one or more days in one durable commit. All or nothing for each day, and one day that has
   * moved on does not hold up the others: the answers stand in the order of the appends, at most one append a day.
   * Resolves when what was written is on disk. Rejects when nothing is known to be written: then the caller reads again.
   */
  append(appends: readonly Append[]): Promise<Appended[]>
  /** A day's log after version `after`, in order. */
  read(site: SiteId, date: string, after?: number): Promise<Recorded[]>
  /** The newest days of a site, newest first. */
  days(site: SiteId, limit: number): Promise<StoredDay[]>
  /** The newest day of every site that has one, by the site's id. */
  latestDays(): Promise<StoredDay[]>

  /** By id. */
  sites(): Promise<Site[]>
  site(id: SiteId): Promise<Site | null>
  /** Makes a site. False, and nothing written, when its slug is taken. */
  addSite(site: Site): Promise<boolean>
  /** Changes the settings of a site that has no day under way. Makes no site: an id that is not there stays so. */
  saveSite(site: Site): Promise<void>

  /** By name. */
  staff(): Promise<Staff[]>
  /** False, and nothing written, when the name or the id is taken. Capitals count. */
  addStaff(staff: Staff): Promise<boolean>
  /** Also ends their sessions. False when there is nobody of that name. */
  removeStaff(name: string): Promise<boolean>

  /** Rejects when it is of nobody: they may have been removed meanwhile. */
  addSession(session: Session): Promise<void>
  /** The session and whose it is; null when there is none. Whether it has expired is the caller's to see. */
  session(hash: string): Promise<{ session: Session; staff: Staff } | null>
  touchSession(hash: string, expiresAt: number): Promise<void>
  removeSession(hash: string): Promise<void>
  /** Deletes sessions and pairings that expired before `at`. */
  sweep(at: number): Promise<void>

  /** By when they were paired. */
  screens(): Promise<Screen[]>
  /** The screen with this token's hash. */
  screen(hash: string): Promise<Screen | null>
  removeScreen(id: string): Promise<boolean>
  /** False, and nothing written, when the code or the claim is in use. */
  addPairing(pairing: Pairing): Promise<boolean>
  pairingByCode(code: string): Promise<Pairing | null>
  pairingByClaim(claim: string): Promise<Pairing | null>
  /** Pairs it: the screen is added and the pairing names it, in one commit. False when it was paired already. */
  pair(code: string, screen: Screen): Promise<boolean>

  /** Whether the log can be written now. Rejects when it cannot. */
  check(): Promise<void>
  close(): Promise<void>
}

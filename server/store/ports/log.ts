// The port to the logs of days. One conformance suite holds every engine to what is said here.

import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { KeptSummary } from '../../../shared/day/views/sites.ts'

/** The events that one append adds to a day, with what is kept beside its log. */
export interface Append {
  readonly site: SiteId
  readonly date: string
  /** The day's version before these events. */
  readonly expected: number
  /** The day's epoch before these events and after them: the same version of another epoch is another log. Left out: both are 0. */
  readonly epochs?: { readonly before: number; readonly after: number }
  /** At least one; versions rise from `expected + 1` without a gap. */
  readonly records: readonly Recorded[]
  /** The day's row after these events. Waking and the overview read it without loading the day. */
  readonly row: DayRow
  /** The site's settings, when these events change them: written in the same transaction. */
  readonly settings?: Site
}

export interface DayRow {
  readonly ended: boolean
  /** When something falls due in the day, in milliseconds since the epoch; null: nothing will. */
  readonly dueAt: number | null
  readonly summary: KeptSummary
}

/**
 * `moved`: the day is no longer at `expected`, so none of its events were written. `too-new`: none were written, because
 * they need a newer format of the log, which some node that shares the store cannot read.
 */
export type Appended = 'written' | 'moved' | 'too-new'

export interface StoredDay extends Omit<DayRow, 'summary'> {
  /** Null: the summary is damaged. The day's next event writes a new one. */
  readonly summary: KeptSummary | null
  readonly site: SiteId
  readonly date: string
  readonly version: number
}

/** The log's part of the port. */
export interface LogStore {
  /**
   * Appends to the logs of one or more days in one durable commit. Each day's append is written whole or not at all, and one
   * day that has moved on does not stop the others. There is at most one append a day; the answers are in the same order.
   * Resolves when the events are on disk. Rejects if it is unknown what was written: then the caller reads the log again.
   * An event of a newer format raises the log's format in the same commit.
   */
  append(appends: readonly Append[]): Promise<Appended[]>
  /** The events of a day after version `after`, in order; at most `most` of them, if it is given. */
  read(site: SiteId, date: string, after?: number, most?: number): Promise<Recorded[]>
  /** The newest days of a site, newest first. */
  days(site: SiteId, limit: number): Promise<StoredDay[]>
  /** The newest day of every site that has one, by the site's id. */
  latestDays(): Promise<StoredDay[]>
  /** The lowest format whose readers can read the log. It never falls. */
  format(): Promise<LogFormat>
}

/** The lowest format whose readers can read a log, and the first release that writes that format. */
export interface LogFormat {
  readonly format: number
  readonly release: string
}

export interface DayLock {
  /** Runs `work` while no other process can append to an existing day; what it appends is on disk when this resolves. */
  alone<T>(
    site: SiteId,
    date: string,
    work: (held: Pick<LogStore, 'append' | 'read'>) => Promise<T>,
  ): Promise<T>
}

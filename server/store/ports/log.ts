// The port to the log of days. One conformance suite holds every engine to this text.

import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { Site, SiteId } from '../../../shared/day/nouns/site.ts'
import type { KeptSummary } from '../../../shared/day/views/sites.ts'

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
  readonly summary: KeptSummary
}

/**
 * `moved`: the day is not at `expected` any more, so none of its events were written. `too-new`: nor were they, as the log
 * would get a newer format with them, and some node that shares the store cannot read that.
 */
export type Appended = 'written' | 'moved' | 'too-new'

export interface StoredDay extends Omit<DayRow, 'summary'> {
  /** Null: it is damaged, and written anew with the day's next event. */
  readonly summary: KeptSummary | null
  readonly site: SiteId
  readonly date: string
  readonly version: number
}

/** The log's part of the port. */
export interface LogStore {
  /**
   * Appends to the logs of one or more days in one durable commit. All or nothing for each day, and one day that has
   * moved on does not hold up the others: the answers stand in the order of the appends, at most one append a day.
   * Resolves when what was written is on disk. Rejects when nothing is known to be written: then the caller reads again.
   * An event of a newer format than the log has raises the log's format in the same commit.
   */
  append(appends: readonly Append[]): Promise<Appended[]>
  /** A day's log after version `after`, in order: the first `most` events of it, where it is said. */
  read(site: SiteId, date: string, after?: number, most?: number): Promise<Recorded[]>
  /** The newest days of a site, newest first. */
  days(site: SiteId, limit: number): Promise<StoredDay[]>
  /** The newest day of every site that has one, by the site's id. */
  latestDays(): Promise<StoredDay[]>
  /** The least format that can read the log. It never falls. */
  format(): Promise<LogFormat>
}

/** The least log format that can read a log, and the release that was the first to write it. */
export interface LogFormat {
  readonly format: number
  readonly release: string
}

export interface DayLock {
  /** Works while no other process can move a day that is there; what it appends is on disk when this resolves. */
  alone<T>(
    site: SiteId,
    date: string,
    work: (held: Pick<LogStore, 'append' | 'read'>) => Promise<T>,
  ): Promise<T>
}

// The port to whatever keeps the log. One conformance suite holds every engine to this text.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Site, SiteId } from '../../shared/day/nouns/site.ts'
import type { KeptSummary } from '../../shared/day/views/sites.ts'
import type { LogFormat } from './log/format.ts'
import type { Tables } from './records/tables.ts'

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

/** A database that nodes share, asked as `pg` is. */
export interface Shared {
  query(question: {
    readonly name?: string
    readonly text: string
    readonly values?: readonly unknown[]
  }): Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>
}

/** What has moved in a store that others write too. */
export interface Moves {
  /** Days with new events. */
  readonly days: readonly StoredDay[]
  /** Sites that are new, or have other settings. */
  readonly sites: readonly Site[]
  /** The time of whoever keeps the store, milliseconds since the epoch … */
  readonly now: number
  /** … and how many milliseconds it took to ask for it. */
  readonly roundTrip: number
  /** The store's epoch. */
  readonly epoch: number
  /** The least format that can read the log. */
  readonly format: LogFormat
  /**
   * It was asked over another connection than before, or counts lower: it may be an older state of itself, and what
   * others wrote into that before this look may not be among `days` and `sites`.
   */
  readonly mayBeOlder: boolean
}

export interface Follower {
  /**
   * What has moved since the look before: nothing the first time, and own writes too. Misses nothing, also after looks
   * that failed, unless the store may be an older one. Rejects, soon, when the store does not answer; until a look succeeds the store then answers nobody.
   */
  look(): Promise<Moves>
  close(): Promise<void>
}

export interface Store extends LogStore, Tables {
  /** Where nodes count together what one of them alone cannot; null: there is one node. */
  readonly shared: Shared | null
  /** Follows what other processes write, and calls `hint` when one has; null where no other process may. */
  readonly follow: ((hint: () => void) => Follower) | null
  /** Works while no other process can move a day that is there; what it appends is on disk when this resolves. */
  alone<T>(
    site: SiteId,
    date: string,
    work: (held: Pick<LogStore, 'append' | 'read'>) => Promise<T>,
  ): Promise<T>
  /** Whether the log can be written now. Rejects when it cannot. */
  check(): Promise<void>
  /**
   * Leaves nothing of what was deleted in the files that belong to the store. False where something held it up, such as
   * a backup being made: then it is to be asked again.
   */
  scrub(): Promise<boolean>
  close(): Promise<void>
}

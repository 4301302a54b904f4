// The states of a keeper's copy of its day, and the ways from one to another. A copy is only ever replaced whole.

/** Nobody has asked for the day yet, or its copy was dropped: the log is read at the next question. */
export interface Unread {
  readonly is: 'unread'
}

/** An append failed and may have been written all the same. Only the log can say: nothing is decided before it is read. */
export interface InDoubt {
  readonly is: 'in-doubt'
}

/** The log is being read. Two loads are never the same state, so one that was dropped cannot become the copy later. */
export interface Loading {
  readonly is: 'loading'
  /** Resolves when the load has ended in another state; rejects where the log could not be read. */
  readonly ended: Promise<void>
}

export interface Ready<Day> {
  readonly is: 'ready'
  readonly day: Day
}

export type CopyState<Day> = Unread | InDoubt | Loading | Ready<Day>

export const unread: Unread = { is: 'unread' }
export const inDoubt: InDoubt = { is: 'in-doubt' }

/** Begins to read the log. One copy has one load: a day that is ready, or is being read, is not read beside that. */
export function load(_from: Unread | InDoubt, ended: Promise<void>): Loading {
  return { is: 'loading', ended }
}

/** The load has read the day. A copy that was dropped or replaced meanwhile stays as it is. */
export function finishLoad<Day>(now: CopyState<Day>, loading: Loading, day: Day): CopyState<Day> {
  return now === loading ? ready(day) : now
}

/** The load has failed: the next question begins another. */
export function failLoad<Day>(now: CopyState<Day>, loading: Loading): CopyState<Day> {
  return now === loading ? unread : now
}

/** The day is this far on disk, whatever was known of it. */
export function ready<Day>(day: Day): Ready<Day> {
  return { is: 'ready', day }
}

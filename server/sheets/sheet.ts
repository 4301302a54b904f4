// A sheet of a spreadsheet, whatever kind of file it goes into.

/** A date or a time is that which the site's clock showed, as milliseconds in UTC. */
export type Cell = string | number | null

export interface Column {
  readonly head: string
  readonly as: 'text' | 'count' | 'minutes' | 'date' | 'time'
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  /** Read once, a few at a time. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** What is sent to the thread that makes a spreadsheet: a sheet, then its rows; at last, that this is all. */
export type ToWorker =
  | { readonly sheet: { readonly name: string; readonly columns: readonly Column[] } }
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly end: true }

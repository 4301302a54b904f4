/** When a site is open on one day. Times are milliseconds since the epoch, or infinite where the site does not shut. */
export interface Opening {
  readonly from: number
  readonly to: number
  /** Until when numbers are given, and from when on they are given again. */
  readonly until: number
  readonly again: number
  /** The times between two spans of a site with a calendar, in order. The day stays open in them. */
  readonly breaks: readonly Break[]
}

export interface Break {
  readonly from: number
  readonly to: number
}

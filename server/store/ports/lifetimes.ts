// The end of whatever is kept for a time.

/** Milliseconds that each lasts at most. */
export interface Longest {
  readonly sessions: number
  readonly devices: number
  readonly tries: number
  readonly pairings: number
  readonly enrolments: number
  readonly claims: number
}

export interface Lifetimes {
  /**
   * Deletes whatever has an end and came to it before `at`. Of the tries at accounts that there are not, it keeps the
   * `strangers` that would last longest: there are as many names as somebody cares to make up.
   */
  sweep(at: number, strangers?: number): Promise<void>
  /**
   * Puts right what a clock that was ahead has written, as seen at `at`: nothing lasts longer than it can, and nothing has
   * happened that is still to come.
   */
  settleTimes(at: number, longest: Longest): Promise<void>
}

// The ends of records that are kept for a limited time.

/** The longest time that each kind of record lasts, in milliseconds. */
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
   * Deletes records that expired before `at`. Of the attempts at unknown accounts it keeps only the `strangers` that last
   * longest, because an attacker can make up any number of names.
   */
  sweep(at: number, strangers?: number): Promise<void>
  /**
   * Corrects what a clock that was ahead has written, as seen at `at`: nothing lasts longer than its longest time, and
   * nothing has happened in the future.
   */
  settleTimes(at: number, longest: Longest): Promise<void>
}

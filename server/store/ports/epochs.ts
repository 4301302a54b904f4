// When the store went back to an older state: by a restore, a failover to an older copy, or a file put back by hand.

export interface EpochRecords {
  /** 0 while the store has never gone back; else when it last did, in milliseconds, and above every epoch before. */
  epoch(): Promise<number>
  /**
   * Raises the epoch above `known`, the highest that the caller has seen, unless somebody has; `at` is now. Resolves with
   * the epoch from then on. What a store that went back would believe for no reason is gone with it: sessions, codes that
   * nobody has used yet, and the passes' key.
   */
  raiseEpoch(known: number, at: number, salt: string): Promise<number>
  /** Which store it is: the same in every copy of it. */
  identity(): Promise<string>
}

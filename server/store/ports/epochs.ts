// When the store went back to an older state: by a restore, a failover to an older copy, or a file put back by hand.

export interface EpochRecords {
  /** 0 if the store has never gone back; otherwise the time when it last did, in milliseconds. It is above every earlier epoch. */
  epoch(): Promise<number>
  /**
   * Raises the epoch above `known`, the highest that the caller has seen, unless another node has; `at` is now. Resolves with
   * the new epoch. It also ends what a store that went back cannot vouch for: sessions, unused codes, and the key of passes.
   */
  raiseEpoch(known: number, at: number, salt: string): Promise<number>
  /** The identity of the store, which is the same in every copy of it. */
  identity(): Promise<string>
}

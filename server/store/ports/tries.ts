// Attempts at a secret, by its account and the device that tries.

export interface Tries {
  readonly count: number
  /** When the next one may be, in milliseconds since the epoch. */
  readonly until: number
}

export interface TryRecords {
  tries(account: string, device: string): Promise<Tries | null>
  /** Writes what they are now. False, and nothing written, where their count is not `before` any more (0: none). */
  putTries(
    account: string,
    device: string,
    before: number,
    now: Tries & { readonly expiresAt: number },
  ): Promise<boolean>
  /** Takes one back that was counted, and the wait until `until` that it began: the next may be from `from` on. */
  takeBackTry(account: string, device: string, until: number, from: number): Promise<void>
  forgetTries(account: string, device: string): Promise<void>
}

// Follows a store that other processes also write to.

import type { Site } from '../../../shared/day/nouns/site.ts'
import type { LogFormat, StoredDay } from './log.ts'

/** What has changed in a store that other processes also write to. */
export interface StoreChanges {
  /** Days with new events. */
  readonly days: readonly StoredDay[]
  /** Sites that are new, or have other settings. */
  readonly sites: readonly Site[]
  /** The time of the database, in milliseconds since the epoch. */
  readonly now: number
  /** The milliseconds that the look took. */
  readonly roundTrip: number
  /** The store's epoch. */
  readonly epoch: number
  /** The lowest format whose readers can read the log. */
  readonly format: LogFormat
  /**
   * The look used another connection than the one before, or the database counts lower: the store may be an older state of
   * itself, and `days` and `sites` may lack what others wrote to it before this look.
   */
  readonly mayBeOlder: boolean
}

export interface Follower {
  /**
   * What has changed since the last look, own writes included; nothing the first time. It misses nothing, also after failed
   * looks, unless the store may be an older one. Rejects soon if the store does not answer; then every other call of the
   * store fails until a look succeeds.
   */
  look(): Promise<StoreChanges>
  close(): Promise<void>
}

export interface FollowedStore {
  /** Follows what other processes write, and calls `hint` after a write; null if only this process may write. */
  readonly follow: ((hint: () => void) => Follower) | null
}

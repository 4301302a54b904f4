// Following a store that other processes write too.

import type { Site } from '../../../shared/day/nouns/site.ts'
import type { LogFormat, StoredDay } from './log.ts'

/** What has moved in a store that others write too. */
export interface StoreChanges {
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
  look(): Promise<StoreChanges>
  close(): Promise<void>
}

export interface FollowedStore {
  /** Follows what other processes write, and calls `hint` when one has; null where no other process may. */
  readonly follow: ((hint: () => void) => Follower) | null
}

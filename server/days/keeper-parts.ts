// The dependencies of a keeper, which whoever makes it passes in.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Clock } from '../clock.ts'
import type { FollowedStore } from '../store/ports/follow.ts'
import type { DayLock, LogStore } from '../store/ports/log.ts'
import type { Change } from './change.ts'
import type { Commit } from './commit.ts'
import type { Threw } from './decide-batch.ts'
import type { DayStore } from './kept-day.ts'
import type { Reached } from './past.ts'

/** What a keeper needs of the store. */
export type KeeperStore = DayStore & LogStore & DayLock & FollowedStore

export interface KeeperParts {
  readonly store: KeeperStore
  readonly commit: Commit
  readonly clock: Clock
  /** Hears of events once they are on disk, before whoever asked for them. */
  changed(change: Change): void
  /** Hears of a day that was read from its log. */
  loaded(day: Day): void
  /** The store's epoch, as this process knows it; `fresh` asks the store. */
  readonly epoch: { now(): number; fresh(): Promise<number> }
  /** Whether the day has been further than this: then the store has gone back. */
  isBack(row: Reached): boolean
  /** Looks whether the store went back; then the epoch is higher, and every day is read again. `isSure`: it did. */
  wentBack(isSure?: boolean): Promise<void>
  /** Hears why a command was answered `unavailable`. */
  failed(site: SiteId, error: unknown): void
  /** Hears why the log of a day cannot be read to its end. */
  damaged(date: string, why: Error): void
  /** Hears of a command that threw, and was answered `command-failed`. */
  threw: Threw
}

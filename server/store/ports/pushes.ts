// Numbers whose phone is told what happens while its page is closed. Times are milliseconds since the epoch.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { PersonKey } from './persons.ts'
import type { ToldUpTo } from './webhooks.ts'

/** What phones are to be told: the same to some numbers of a day. It takes the place of what they were still to be told. */
export interface NewPush {
  readonly date: string
  readonly numbers: readonly string[]
  /** The version of the day that it comes from: only those hear it who asked before. */
  readonly version: number
  /** JSON. */
  readonly said: string
  readonly dueAt: number
  /** Until when it is worth anything. */
  readonly until: number
}

export interface StoredPush extends PersonKey {
  readonly said: string
  readonly until: number
  readonly tries: number
}

/** What becomes of what a phone was to be told. `next` null: nothing waits any more. */
export interface PushMove {
  readonly push: StoredPush
  readonly next: (Pick<StoredPush, 'said' | 'until' | 'tries'> & { readonly dueAt: number }) | null
}

/** The numbers of one day of a site. */
export interface PushDay extends ToldUpTo {
  readonly site: SiteId
  /** How many are still to be told something. `version`: where the day was when the first of them asked. */
  readonly waiting: number
}

export interface PushRecords {
  /**
   * Adds a number; it is told what happens after `since`. Where it is there already, its phone is reached elsewhere from now
   * on: what it is still to be told is due at once.
   */
  putPush(key: PersonKey, since: number): Promise<void>
  /** False where it is gone already. */
  removePush(key: PersonKey): Promise<boolean>
  /** Removes every number of a day. */
  removePushDay(site: SiteId, date: string): Promise<void>
  /** Every day with numbers, by site and then by date. */
  pushDays(): Promise<PushDay[]>
  /** How far each site has been told. */
  pushedDays(): Promise<Record<SiteId, ToldUpTo>>
  /** Keeps what is to be told, and how far the site has been told with it: all of it or nothing. */
  keepPushed(site: SiteId, told: ToldUpTo, pushes: readonly NewPush[]): Promise<void>
  /** Those that are due by a time, in the order in which they fell due, at most `most`. */
  duePushes(at: number, most: number): Promise<StoredPush[]>
  /** Says what became of some, all or none of it. One that has something newer to be told is left as it is. */
  movePushes(moves: readonly PushMove[]): Promise<void>
}

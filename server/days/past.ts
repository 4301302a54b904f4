// How far every day is known to have come, so that a store that went back to an older state is noticed: a restore, a
// failover to a copy that was behind, a file put back by hand.

import { randomBytes } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { EpochRecords } from '../store/ports/epochs.ts'
import type { LogStore, StoredDay } from '../store/ports/log.ts'

/** How far a day has come. */
export type Reached = Pick<StoredDay, 'date' | 'version'>

export interface Past {
  /** The store's epoch, as this process knows it. */
  epoch(): number
  /** The store's epoch, asked of the store. */
  fresh(): Promise<number>
  /** A site's newest day is this far, on disk. */
  note(site: SiteId, reached: Reached): void
  newest(site: SiteId): Reached | undefined
  /** How far all of them are, by site. */
  all(): Record<SiteId, Reached>
  /** Whether the site's newest day has been further. */
  isBack(site: SiteId, row: Reached): boolean
  /**
   * Looks whether the store went back, or somebody has noted that it did, and then raises the epoch and calls `read`.
   * `isSure`: it did.
   */
  look(isSure?: boolean): Promise<void>
}

type Parts = Pick<EpochRecords, 'epoch' | 'raiseEpoch'> & Pick<LogStore, 'latestDays'>

/** `read` is told once the epoch is higher: everything is to be read again. */
export function pastOf(store: Parts, clock: Clock, read: () => Promise<void>): Past {
  let epoch = 0
  let reached = new Map<SiteId, Reached>()
  let looking: Promise<void> | null = null

  return {
    epoch: () => epoch,
    async fresh() {
      // how far days were belongs to the past before: what is known of them must not outlive its epoch
      if ((await store.epoch()) > epoch) await look()
      return epoch
    },
    note: (site, { date, version }) => void reached.set(site, { date, version }),
    newest: (site) => reached.get(site),
    all: () => Object.fromEntries(reached),
    isBack: (site, row) => isLower(row, reached.get(site)),
    look,
  }

  function look(isSure = false): Promise<void> {
    looking ??= lookOnce(isSure).finally(() => {
      looking = null
    })
    return looking
  }

  async function lookOnce(isSure: boolean): Promise<void> {
    // as it is before the store is asked: what is noted meanwhile may be news to the answer
    const known = new Map(reached)
    const rows = await store.latestDays()
    const now = new Map(rows.map((row) => [row.site, row]))
    const before = epoch
    const found = await store.epoch()
    const isBack = isSure || found < before || [...known].some(([site, was]) => isLower(now.get(site), was))
    epoch = isBack
      ? await store.raiseEpoch(before, clock.now(), randomBytes(16).toString('base64url'))
      : found
    if (epoch === before) return
    reached = new Map(rows.map(({ site, date, version }) => [site, { date, version }]))
    try {
      await read()
    } catch (error) {
      // what is in memory is still of the past before: the next look has to find the epoch new again
      epoch = before
      throw error
    }
  }
}

/** Whether a day, or none, is not as far as it has been. */
export function isLower(row: Reached | undefined, was: Reached | undefined): boolean {
  if (!was) return false
  if (!row) return true
  return row.date < was.date || (row.date === was.date && row.version < was.version)
}

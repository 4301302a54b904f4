// The dependencies of the days, which whoever opens them passes in.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { EpochRecords } from '../store/ports/epochs.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import type { SummaryRecords } from '../store/ports/summaries.ts'
import type { TallyRecords } from '../store/ports/tallies.ts'
import type { Upkeep } from '../store/ports/upkeep.ts'
import type { Ask } from './ask.ts'
import type { KeeperStore } from './keeper-parts.ts'

/** What the days need of the store. */
export type DaysStore = KeeperStore &
  SiteRecords &
  OldDayRecords &
  TallyRecords &
  SummaryRecords &
  EpochRecords &
  Pick<Upkeep, 'check'>

export interface DaysParts {
  store: DaysStore
  clock: Clock
  failed(site: SiteId, error: unknown): void
  /** Hears of a command that threw on a site's day of that date. */
  threw?(site: SiteId, ask: Ask, date: string, error: unknown): void
  /** Hears of a day whose log cannot be read to its end, and why; null: of a site whose settings cannot. */
  damaged?(site: SiteId, date: string | null, why: Error): void
  /** Hears once why a store that is shared does not answer any more, and null when it does again. */
  lost?(error: unknown): void
  /** Hears what time it is where the store is, and how many milliseconds it took to ask. */
  timed?(now: number, roundTrip: number): void
}

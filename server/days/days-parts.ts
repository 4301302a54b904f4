// What the days are given by whoever opens them.

import type { SiteId } from '../../shared/day/nouns/site.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Ask } from './ask.ts'

export interface DaysParts {
  store: Store
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

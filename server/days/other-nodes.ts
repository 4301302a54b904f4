// What other nodes have written, as a look at the store finds it: their sites, their settings and their days.

import { isUnderWay } from '../../shared/day/nouns/find.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import type { StoreChanges } from '../store/ports/follow.ts'
import type { LogStore, StoredDay } from '../store/ports/log.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import type { Keepers } from './keepers.ts'
import type { KnownSites } from './known-sites.ts'
import type { Past } from './past.ts'
import type { Waking } from './waking.ts'

interface Parts {
  readonly store: Pick<LogStore, 'latestDays'> & Pick<SiteRecords, 'sites'>
  readonly past: Past
  readonly known: KnownSites
  readonly keepers: Keepers
  readonly waking: Waking
  /** Hears what time it is where the store is, and how many milliseconds it took to ask. */
  timed(now: number, roundTrip: number): void
}

export class OtherNodes {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Takes in what a look at the store has found. */
  async takeIn({ now, roundTrip, epoch, mayBeOlder, ...since }: StoreChanges): Promise<void> {
    const { store, past, timed } = this.#parts
    timed(now, roundTrip)
    if (mayBeOlder || epoch !== past.epoch()) await past.look()
    // an older state counts its transactions anew: what others wrote before this look may not be among what is new in it
    const { days, sites } = mayBeOlder
      ? { days: await store.latestDays(), sites: await store.sites() }
      : since
    for (const site of sites) if (settingsIn(site)) this.#takeSettings(site)
    for (const day of days) if (!past.isBack(day.site, day)) this.#takeDay(day)
  }

  #takeSettings(site: Site): void {
    const { past, known, keepers } = this.#parts
    if (!past.newest(site.id)) known.begin(site)
    const keeper = keepers.find(site.id)
    known.mended(site)
    const day = keeper?.peek()
    // a day that is under way hears of them by an event
    if (day && !isUnderWay(day)) keeper?.letGo()
  }

  #takeDay(row: StoredDay): void {
    const { past, known, keepers, waking } = this.#parts
    past.note(row.site, row)
    const keeper = keepers.find(row.site)
    keeper?.follow(row)
    if (keeper?.peek()) return
    known.moved(row)
    waking.set(row.site, row.ended ? null : row.dueAt)
  }
}

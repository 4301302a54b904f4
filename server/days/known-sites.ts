// What is known of every site without reading its day: that it exists, its row in the overview, and whether its settings can be read.

import { keptFacts } from '../../shared/day/alarms/kept-facts.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import { type KeptSummary, keptSummary, summaryOf, withSettings } from '../../shared/day/views/sites.ts'
import type { Clock } from '../clock.ts'
import type { LogStore, StoredDay } from '../store/ports/log.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { damageIn } from './damaged.ts'

interface Parts {
  readonly store: Pick<SiteRecords, 'sites' | 'siteIds'> & Pick<LogStore, 'latestDays'>
  readonly clock: Pick<Clock, 'now'>
  /** Hears of a site whose settings cannot be read, and why. */
  damaged(site: SiteId, why: Error): void
  /** Hears of a day whose summary was written by an older version. */
  older(row: StoredDay): void
  /** Hears of a site that has other settings than it is known to have had. */
  set(site: SiteId): void
}

export class KnownSites {
  readonly #parts: Parts
  readonly #summaries = new Map<SiteId, KeptSummary>()
  readonly #settings = new Map<SiteId, Site>()
  /** Sites whose settings cannot be read. */
  readonly #unreadable = new Set<SiteId>()
  /** Sites whose newest day was found damaged. */
  readonly #damagedDays = new Set<SiteId>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  has(site: SiteId): boolean {
    return this.#summaries.has(site) || this.#unreadable.has(site)
  }

  /** Its newest day, as it was read or has become; `summary` where the caller has it. */
  note(site: SiteId, day: Day, summary = keptSummary(day, this.#parts.clock.now())): void {
    // a day that is over has the settings of then, and the site those of now
    const own = day.state === 'ended' ? this.#settings.get(site) : undefined
    this.#summaries.set(site, own ? this.#furnished(summary, own) : summary)
    if (day.state === 'damaged') this.#damagedDays.add(site)
    else this.#damagedDays.delete(site)
  }

  /** The settings that it is known to have now; null: they cannot be read, or there is no such site. */
  settingsOf(site: SiteId): Site | null {
    return this.#unreadable.has(site) ? null : (this.#settings.get(site) ?? null)
  }

  /** A site that nobody has opened a day of. */
  begin(site: Site): void {
    this.#begin(site)
    this.#parts.set(site.id)
  }

  #begin(site: Site): void {
    this.#settings.set(site.id, site)
    this.#summaries.set(site.id, keptSummary(unopenedDay(site, ''), this.#parts.clock.now()))
  }

  all(): Iterable<[SiteId, KeptSummary]> {
    return this.#summaries
  }

  /** Reads them anew, and calls `each` with every site's newest day and when it falls due. */
  async read(each: (row: StoredDay, dueAt: number | null) => void): Promise<void> {
    const { store } = this.#parts
    const stored = new Map((await store.sites()).map((site) => [site.id, site]))
    const ids = await store.siteIds()
    this.#summaries.clear()
    for (const id of ids) {
      const site = settingsIn(stored.get(id))
      if (site) this.#begin(site)
      else this.#noteUnreadable(id, new Error(`the settings of ${id} cannot be read`))
    }
    for (const row of await store.latestDays()) {
      const isRead = this.#takeRow(row, settingsIn(stored.get(row.site)))
      // what its row does not say, its log does
      each(row, row.ended ? null : isRead ? row.dueAt : 0)
    }
  }

  /** The row of a site's newest day that another node has written. */
  moved(row: StoredDay): void {
    this.#takeRow(row, null)
  }

  /**
   * Notes why something could not be done. Returns true where it was that the settings cannot be read: that is reported once,
   * until they are mended, since people go on asking.
   */
  noteFailure(site: SiteId, error: unknown): boolean {
    const isSite = error instanceof Error && damageIn(error) === 'site-damaged'
    if (isSite) this.#noteUnreadable(site, error)
    return isSite
  }

  /** Its settings can be read, again or anew: its row says what it is by them. */
  mended(site: Site): void {
    this.#unreadable.delete(site.id)
    this.#settings.set(site.id, site)
    const summary = this.#summaries.get(site.id)
    if (summary) this.#summaries.set(site.id, this.#furnished(summary, site))
    else this.#begin(site)
    this.#parts.set(site.id)
  }

  /** The sites whose settings cannot be read, and those whose newest day was found damaged, in their order. */
  damaged(): SiteId[] {
    return [...new Set([...this.#unreadable, ...this.#damagedDays])].sort()
  }

  /** Takes in the row's summary. False: it has none that this version can read. */
  #takeRow(row: StoredDay, site: Site | null): boolean {
    const found = summaryOf(row.summary, row.site)
    if (found?.summary)
      this.#summaries.set(row.site, site ? this.#furnished(found.summary, site) : found.summary)
    // an older node goes on writing this older shape: it is rebuilt where the site is known, or where nothing of it can be shown
    if (found?.isOlder && (site || !found.summary)) this.#parts.older(row)
    return found !== null
  }

  #furnished(summary: KeptSummary, site: Site): KeptSummary {
    // of a row from before there were any facts it is known whether it is open, and nothing else
    const facts = keptFacts(unopenedDay(site, ''), this.#parts.clock.now())
    return withSettings(summary, site, { ...facts, isUnderWay: summary.level !== 'closed' })
  }

  #noteUnreadable(site: SiteId, why: Error): void {
    if (!this.#unreadable.has(site)) this.#parts.damaged(site, why)
    this.#unreadable.add(site)
  }
}

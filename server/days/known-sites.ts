// What is known of every site without its day: that it is there, a row for the overview, and whether its settings can be read.

import { keptFacts } from '../../shared/day/alarms/kept-facts.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Site, type SiteId, settingsIn } from '../../shared/day/nouns/site.ts'
import { type KeptSummary, keptSummary, summaryOf, withSettings } from '../../shared/day/views/sites.ts'
import type { Clock } from '../clock.ts'
import type { LogStore, StoredDay } from '../store/ports/log.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { damageIn } from './damaged.ts'

export interface KnownSites {
  has(site: SiteId): boolean
  /** Its newest day, as it was read or has become; `summary` where the caller has it. */
  note(site: SiteId, day: Day, summary?: KeptSummary): void
  /** A site that nobody has opened a day of. */
  begin(site: Site): void
  all(): Iterable<[SiteId, KeptSummary]>
  /** Reads them anew, and calls `each` with every site's newest day and when it falls due. */
  read(each: (row: StoredDay, dueAt: number | null) => void): Promise<void>
  /** The row of a site's newest day that another node has written. */
  moved(row: StoredDay): void
  /**
   * Takes in why something could not be done; true where it was that the settings cannot be read. That is told once, until they are
   * mended: people go on asking.
   */
  noteFailure(site: SiteId, error: unknown): boolean
  /** Its settings can be read, again or anew: its row says what it is by them. */
  mended(site: Site): void
  /** The sites whose settings cannot be read, and those whose newest day was found damaged, in their order. */
  damaged(): SiteId[]
}

/** `damaged` hears of a site whose settings cannot be read, and why; `older` of a day whose summary was kept in a shape of before. */
export function knownSitesIn(
  store: Pick<SiteRecords, 'sites' | 'siteIds'> & Pick<LogStore, 'latestDays'>,
  clock: Pick<Clock, 'now'>,
  damaged: (site: SiteId, why: Error) => void,
  older: (row: StoredDay) => void,
): KnownSites {
  const summaries = new Map<SiteId, KeptSummary>()
  const settings = new Map<SiteId, Site>()
  const unread = new Set<SiteId>()
  const unreadDays = new Set<SiteId>()

  return {
    has: (site) => summaries.has(site) || unread.has(site),
    note(site, day, summary = keptSummary(day, clock.now())) {
      // a day that is over has the settings of then, and the site those of now
      const own = day.state === 'ended' ? settings.get(site) : undefined
      summaries.set(site, own ? furnished(summary, own) : summary)
      if (day.state === 'damaged') unreadDays.add(site)
      else unreadDays.delete(site)
    },
    begin,
    all: () => summaries,
    async read(each) {
      const stored = new Map((await store.sites()).map((site) => [site.id, site]))
      const ids = await store.siteIds()
      summaries.clear()
      for (const id of ids) {
        const site = settingsIn(stored.get(id))
        if (site) begin(site)
        else noteUnread(id, new Error(`the settings of ${id} cannot be read`))
      }
      for (const row of await store.latestDays()) {
        const found = taken(row, settingsIn(stored.get(row.site)))
        // what its row does not say, its log does
        each(row, row.ended ? null : found ? row.dueAt : 0)
      }
    },
    moved: (row) => void taken(row, null),
    noteFailure(site, error) {
      const isSite = error instanceof Error && damageIn(error) === 'site-damaged'
      if (isSite) noteUnread(site, error)
      return isSite
    },
    mended(site) {
      unread.delete(site.id)
      settings.set(site.id, site)
      const summary = summaries.get(site.id)
      if (summary) summaries.set(site.id, furnished(summary, site))
      else begin(site)
    },
    damaged: () => [...new Set([...unread, ...unreadDays])].sort(),
  }

  /** Whether the row's summary is one, of today or of before. */
  function taken(row: StoredDay, site: Site | null): boolean {
    const found = summaryOf(row.summary, row.site)
    if (found?.summary) summaries.set(row.site, site ? furnished(found.summary, site) : found.summary)
    // an older node goes on writing this older shape: it is rebuilt where the site is known, or where nothing of it can be shown
    if (found?.isOlder && (site || !found.summary)) older(row)
    return found !== null
  }

  function begin(site: Site): void {
    settings.set(site.id, site)
    summaries.set(site.id, keptSummary(unopenedDay(site, ''), clock.now()))
  }

  function furnished(summary: KeptSummary, site: Site): KeptSummary {
    // of a row of before there were any facts it is known whether it is open, and nothing else
    const facts = keptFacts(unopenedDay(site, ''), clock.now())
    return withSettings(summary, site, { ...facts, isUnderWay: summary.level !== 'closed' })
  }

  function noteUnread(site: SiteId, why: Error): void {
    if (!unread.has(site)) damaged(site, why)
    unread.add(site)
  }
}

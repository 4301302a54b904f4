// The days of a store: every site's newest one, what is known of the others, and whoever has to hear of a change.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import type { DayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { type SiteSummary, siteSummary } from '../../shared/day/views/site.ts'
import { type KeptSummary, summaryKept } from '../../shared/day/views/sites.ts'
import { type Ask, type KeeperAnswer, unavailable } from './ask.ts'
import type { Change } from './change.ts'
import { Damaged } from './damaged.ts'
import type { DaysParts } from './days-parts.ts'
import { type Follow, followStore } from './follow.ts'
import { keeperMaker } from './keeper-maker.ts'
import { Keepers } from './keepers.ts'
import { KnownSites } from './known-sites.ts'
import { Openings } from './openings.ts'
import { OtherNodes } from './other-nodes.ts'
import { type Past, pastOf, type Reached } from './past.ts'
import { readDay } from './read-log.ts'
import { type DayRecords, recordsIn } from './records.ts'
import { type ChangeSettings, settingsInto } from './settings.ts'
import { SummaryRebuilder } from './summary-rebuilder.ts'
import { Tallies } from './tallies.ts'
import { Waking } from './waking.ts'

/** Commands of all sites that wait for the store: half a minute of a city's, a kilobyte each. Beyond it the store has stalled. */
const MOST_ASKING = 20_000

export interface Days {
  /** Whether there is such a site. */
  has(site: SiteId): boolean
  ask(site: SiteId, ask: Ask): Promise<KeeperAnswer>
  /** The site's newest day. Rejects when it cannot be read. */
  day(site: SiteId): Promise<Day>
  /** The site's newest day where it is in memory: of a site that nobody watches it may not be. */
  peek(site: SiteId): Day | null
  /** An earlier or the newest day from its log, for ourselves; null where there was none. */
  dayOf(site: SiteId, date: string): Promise<{ day: Day; records: Recorded[] } | null>
  /** Days that were, read from their logs for anybody who asks: bounded, and one at a time. */
  readonly records: DayRecords
  /** What a day came to whose log was erased by age; null for every other. */
  figuresOf(site: SiteId, date: string): Promise<DayFigures | null>
  /** The figures of single days, to be added up over a period. */
  readonly tallies: Tallies
  /** One row a site, also of those whose day is not in memory. */
  summaries(): SiteSummary[]
  /** The stored summary of every site, which needs no day in memory. */
  kept(): Iterable<[SiteId, KeptSummary]>
  /** A site's settings as far as they are known without asking the store; null: they cannot be read. */
  settingsKnown(site: SiteId): Site | null
  /** A site's settings; where they are damaged, those that its log says were set last. */
  settings(site: SiteId): Promise<Site | null>
  /**
   * Takes in new settings: a new site, or new ones of a site that is there. `expected`: the version of those that they are made of,
   * empty for a site that is to be new; left out: whatever there is.
   */
  change(site: Site, by: string, expected?: string): Promise<KeeperAnswer>
  /** Calls back after every change, once it is on disk. */
  onChange(listener: (site: SiteId, change: Change) => void): void
  /** The clock was set: what has fallen due by it is done now, not within a minute. */
  look(): void
  /** Keeps the site's day in memory until the returned function is called. */
  watch(site: SiteId): () => void
  /** How far every site's newest day has come on disk, and in which epoch of the store. */
  reached(): { epoch: number; days: Record<SiteId, Reached> }
  /** Rejects when the log cannot be written. */
  check(): Promise<void>
  /** The sites of which something cannot be read, as far as it was asked for: their settings, or their newest day. */
  damaged(): SiteId[]
  /** Since when the store has not answered, so that what anyone sees may be old; null while it does. */
  lostSince(): number | null
  /** Calls back when that changes. */
  onLost(listener: () => void): void
  stop(): Promise<void>
}

/** Opens the days of a store: reads which sites there are and what falls due in them. */
export async function openDays(parts: DaysParts): Promise<Days> {
  const days = new OpenDays(parts)
  await days.begin()
  return days
}

class OpenDays implements Days {
  readonly #parts: DaysParts
  readonly #past: Past
  readonly #known: KnownSites
  readonly #keepers: Keepers
  readonly #waking: Waking
  readonly #otherNodes: OtherNodes
  readonly #rebuilder: SummaryRebuilder
  readonly #listeners: ((site: SiteId, change: Change) => void)[] = []
  readonly #lostListeners: (() => void)[] = []
  #following: Follow | null = null
  #asking = 0
  readonly records: DayRecords
  readonly tallies: Tallies
  readonly change: ChangeSettings

  constructor(parts: DaysParts) {
    const { store, clock, failed, damaged = () => {}, timed = () => {} } = parts
    this.#parts = parts
    this.#past = pastOf(store, clock, () => this.#readAgain())
    this.#rebuilder = new SummaryRebuilder({
      store,
      clock,
      failed,
      rebuilt: (site, day, summary) => this.#rebuilt(site, day, summary),
    })
    this.#known = new KnownSites({
      store,
      clock,
      damaged: (site, why) => damaged(site, null, why),
      older: (row) => this.#rebuilder.add(row),
      set: (site) => this.#waking.settle(site),
    })
    this.#keepers = new Keepers(
      clock,
      keeperMaker(parts, this.#past, this.#known, {
        changed: (site, change) => this.#changed(site, change),
        loaded: (site, day) => this.#loaded(site, day),
      }),
    )
    const isLost = () => this.#isLost()
    const shared = { store, clock, known: this.#known, keepers: this.#keepers, past: this.#past, isLost }
    const openings = new Openings(shared)
    this.#waking = new Waking({ ...shared, openings, isShared: store.follow !== null })
    this.#otherNodes = new OtherNodes({ ...shared, waking: this.#waking, timed })
    this.records = recordsIn(store, clock)
    this.tallies = new Tallies(store, clock)
    this.change = settingsInto({ ...shared, failed })
  }

  /** Reads what the store has. Rejects when it cannot be read. */
  async begin(): Promise<void> {
    const { store, clock } = this.#parts
    // from before anything is read: what is appended while it is being read must not be missed
    if (store.follow)
      this.#following = await followStore({
        follow: store.follow,
        clock,
        moved: (moves) => this.#otherNodes.takeIn(moves),
        lost: (error) => this.#lostOrFound(error),
      })
    await this.#past.fresh()
    await this.#readRows()
  }

  has(site: SiteId): boolean {
    return this.#known.has(site)
  }

  async ask(site: SiteId, ask: Ask): Promise<KeeperAnswer> {
    if (this.#isLost() || this.#asking >= MOST_ASKING) return unavailable
    this.#asking += 1
    try {
      return await this.#keepers.of(site).ask(ask)
    } finally {
      this.#asking -= 1
    }
  }

  day(site: SiteId): Promise<Day> {
    return this.#keepers.of(site).day()
  }

  peek(site: SiteId): Day | null {
    return this.#keepers.peek(site)
  }

  dayOf(site: SiteId, date: string): Promise<{ day: Day; records: Recorded[] } | null> {
    return readDay(this.#parts.store, { site, date })
  }

  async figuresOf(site: SiteId, date: string): Promise<DayFigures | null> {
    const figures = await this.#parts.store.figuresOf(site, date)
    if (figures === 'damaged')
      throw new Damaged('day-damaged', `the figures of ${site} ${date} cannot be read`)
    if (!figures) return null
    const { tally: _, ...shown } = figures
    return shown
  }

  summaries(): SiteSummary[] {
    const at = this.#parts.clock.now()
    return [...this.#known.all()].map(([site, stored]) => {
      const day = this.#keepers.peek(site)
      return day && day.state !== 'ended'
        ? siteSummary(day, at)
        : summaryKept(stored, at, this.#known.settingsOf(site))
    })
  }

  kept(): Iterable<[SiteId, KeptSummary]> {
    return this.#known.all()
  }

  settingsKnown(site: SiteId): Site | null {
    return this.#known.settingsOf(site)
  }

  async settings(site: SiteId): Promise<Site | null> {
    const { store } = this.#parts
    return settingsIn(await store.site(site)) ?? settingsIn(await store.lastSettings(site))
  }

  onChange(listener: (site: SiteId, change: Change) => void): void {
    this.#listeners.push(listener)
  }

  look(): void {
    this.#waking.look()
  }

  watch(site: SiteId): () => void {
    return this.#keepers.watch(site)
  }

  reached(): { epoch: number; days: Record<SiteId, Reached> } {
    return { epoch: this.#past.epoch(), days: this.#past.all() }
  }

  check(): Promise<void> {
    return this.#parts.store.check()
  }

  damaged(): SiteId[] {
    return this.#known.damaged()
  }

  lostSince(): number | null {
    return this.#following?.lostSince() ?? null
  }

  onLost(listener: () => void): void {
    this.#lostListeners.push(listener)
  }

  async stop(): Promise<void> {
    this.#keepers.stop()
    this.#waking.stop()
    this.#rebuilder.stop()
    await this.#following?.stop()
  }

  #isLost(): boolean {
    return this.lostSince() !== null
  }

  #lostOrFound(error: unknown): void {
    this.#parts.lost?.(error)
    for (const listener of this.#lostListeners) listener()
  }

  #changed(site: SiteId, change: Change): void {
    // one that nobody has opened has no row
    if (change.day.version > 0) this.#past.note(site, change.day)
    this.#known.note(site, change.day, change.row.summary)
    this.#waking.set(site, change.row.dueAt)
    for (const listener of this.#listeners) listener(site, change)
  }

  #loaded(site: SiteId, day: Day): void {
    // its row may have said something else, or nothing that can be read
    this.#known.note(site, day)
    this.#waking.set(site, dueAt(day))
    // what viewers see has the new epoch too, before anybody asks for anything
    if (isUnderWay(day) && day.epoch < this.#past.epoch()) void this.#waking.passTime(site)
  }

  /** The summary of an older version was rebuilt; the day may have moved on meanwhile. */
  #rebuilt(site: SiteId, day: Day, summary: KeptSummary): void {
    const newest = this.#past.newest(site)
    if (newest?.date === day.date && newest.version === day.version) this.#known.note(site, day, summary)
  }

  async #readRows(): Promise<void> {
    await this.#known.read((row, due) => {
      this.#past.note(row.site, row)
      this.#waking.set(row.site, due)
    })
    // also those that nobody has opened a day of
    for (const [site] of this.#known.all()) this.#waking.settle(site)
  }

  /** The store went back to an older state: nothing that is known of it holds. */
  async #readAgain(): Promise<void> {
    await this.#readRows()
    await this.#keepers.readAgain(this.#parts.failed)
  }
}

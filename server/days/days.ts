// Every site's keeper: made when somebody asks, let go when nobody has for a while.

import { randomInt } from 'node:crypto'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Site, type SiteId, settingsIn } from '../../shared/day/nouns/site.ts'
import type { DayFigures } from '../../shared/day/reports/figures.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { type SiteSummary, siteSummary } from '../../shared/day/views/site.ts'
import { type KeptSummary, summaryKept } from '../../shared/day/views/sites.ts'
import type { StoreChanges } from '../store/ports/follow.ts'
import { type Answer, type Ask, unavailable } from './ask.ts'
import type { Change } from './change.ts'
import { timeAsk } from './clock-ask.ts'
import { groupCommit } from './commit.ts'
import { Damaged } from './damaged.ts'
import type { DaysParts } from './days-parts.ts'
import { followStore } from './follow.ts'
import { Keeper } from './keeper.ts'
import { knownSitesIn } from './known-sites.ts'
import { summariesMadeAnew } from './made-anew.ts'
import { pastOf, type Reached } from './past.ts'
import { readDay } from './read-log.ts'
import { type Records, recordsIn } from './records.ts'
import { settingsInto } from './settings.ts'
import { type Tallies, talliesIn } from './tallies.ts'
import { wakeWith } from './wake.ts'

/** Milliseconds without a question after which a day that nobody watches leaves the memory. */
const IDLE = 10 * 60_000
/** Milliseconds over which several nodes spread what falls due: nobody notices, and a node hears of another in a few. */
const SPREAD = 250
/** Commands of all sites that wait for the store: half a minute of a city's, a kilobyte each. Beyond it the store has stalled. */
const MOST_ASKING = 20_000

export interface Days {
  /** Whether there is such a site. */
  has(site: SiteId): boolean
  ask(site: SiteId, ask: Ask): Promise<Answer>
  /** The site's newest day. Rejects when it cannot be read. */
  day(site: SiteId): Promise<Day>
  /** The site's newest day where it is in memory: of a site that nobody watches it may not be. */
  peek(site: SiteId): Day | null
  /** An earlier or the newest day from its log, for ourselves; null where there was none. */
  dayOf(site: SiteId, date: string): Promise<{ day: Day; records: Recorded[] } | null>
  /** The same and what is made of it, for whoever asks. */
  readonly records: Records
  /** What a day came to whose log was erased by age; null for every other. */
  figuresOf(site: SiteId, date: string): Promise<DayFigures | null>
  /** What days come to, to be put together. */
  readonly tallies: Tallies
  /** One row a site, also of those whose day is not in memory. */
  summaries(): SiteSummary[]
  /** What is known of every site without its day. */
  kept(): Iterable<[SiteId, KeptSummary]>
  /** A site's settings; where they are damaged, those that its log says were set last. */
  settings(site: SiteId): Promise<Site | null>
  /**
   * Takes in new settings: a new site, or new ones of a site that is there. `expected`: the version of those that they are made of,
   * empty for a site that is to be new; left out: whatever there is.
   */
  change(site: Site, by: string, expected?: string): Promise<Answer>
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

interface Room {
  readonly keeper: Keeper
  usedAt: number
  watchers: number
}

/** Opens the days of a store: reads which sites there are and what falls due in them. */
export async function openDays({
  store,
  clock,
  failed,
  threw = () => {},
  damaged = () => {},
  lost = () => {},
  timed = () => {},
}: DaysParts): Promise<Days> {
  const commit = groupCommit(store)
  const rooms = new Map<SiteId, Room>()
  const listeners: ((site: SiteId, change: Change) => void)[] = []
  const anew = summariesMadeAnew({ store, clock, made, failed })
  const known = knownSitesIn(store, clock, (site, why) => damaged(site, null, why), anew.add)
  const past = pastOf(store, clock, readAgain)
  const lostListeners: (() => void)[] = []
  const wake = wakeWith(clock, (site) => passTime(site))
  let asking = 0
  // from before anything is read: what is appended while it is being read must not be missed
  const following = store.follow
    ? await followStore({ follow: store.follow, clock, moved, lost: lostOrFound })
    : null

  await past.fresh()
  await readRows()
  let cancelSweep = clock.after(IDLE, sweep)
  return {
    has: known.has,
    ask,
    day: (site) => roomOf(site).keeper.day(),
    peek: (site) => rooms.get(site)?.keeper.peek() ?? null,
    dayOf: (site, date) => readDay(store, { site, date }),
    records: recordsIn(store, clock),
    async figuresOf(site, date) {
      const figures = await store.figuresOf(site, date)
      if (figures === 'damaged')
        throw new Damaged('day-damaged', `the figures of ${site} ${date} cannot be read`)
      if (!figures) return null
      const { tally: _, ...shown } = figures
      return shown
    },
    tallies: talliesIn(store, clock),
    summaries: () =>
      [...known.all()].map(([site, stored]) => {
        const day = rooms.get(site)?.keeper.peek()
        return day && day.state !== 'ended' ? siteSummary(day, clock.now()) : summaryKept(stored, clock.now())
      }),
    kept: known.all,
    settings: async (site) =>
      settingsIn(await store.site(site)) ?? settingsIn(await store.lastSettings(site)),
    change: settingsInto({ store, clock, known, failed, isLost, keeperOf: (id) => roomOf(id).keeper }),
    onChange: (listener) => void listeners.push(listener),
    look: () => wake.look(),
    watch(site) {
      const room = roomOf(site)
      room.watchers += 1
      return () => {
        room.watchers -= 1
        room.usedAt = clock.now()
      }
    },
    reached: () => ({ epoch: past.epoch(), days: past.all() }),
    check: () => store.check(),
    damaged: known.damaged,
    lostSince: () => following?.lostSince() ?? null,
    onLost: (listener) => void lostListeners.push(listener),
    async stop() {
      cancelSweep()
      wake.stop()
      anew.stop()
      await following?.stop()
    },
  }

  async function ask(site: SiteId, ask: Ask): Promise<Answer> {
    if (isLost() || asking >= MOST_ASKING) return unavailable
    asking += 1
    try {
      return await roomOf(site).keeper.ask(ask)
    } finally {
      asking -= 1
    }
  }

  function roomOf(site: SiteId): Room {
    const known = rooms.get(site)
    if (known) {
      known.usedAt = clock.now()
      return known
    }
    const keeper = new Keeper(site, {
      store,
      commit,
      clock,
      failed: couldNot,
      damaged: (date, why) => damaged(site, date, why),
      threw: (ask, date, error) => threw(site, ask, date, error),
      changed: (change) => changed(site, change),
      loaded: (day) => loaded(site, day),
      epoch: { now: past.epoch, fresh: past.fresh },
      isBack: (row) => past.isBack(site, row),
      wentBack: past.look,
    })
    const room = { keeper, usedAt: clock.now(), watchers: 0 }
    rooms.set(site, room)
    return room
  }

  function couldNot(site: SiteId, error: unknown): void {
    if (!known.noteFailure(site, error)) failed(site, error)
  }

  function isLost(): boolean {
    return following?.lostSince() != null
  }

  function lostOrFound(error: unknown): void {
    lost(error)
    for (const listener of lostListeners) listener()
  }

  /** Not all nodes at the same moment: the first tells the others that it is done. */
  function wakeAt(site: SiteId, due: number | null): void {
    wake.set(site, due !== null && store.follow ? due + randomInt(SPREAD) : due)
  }

  /** What other nodes have done. */
  async function moved({ now, roundTrip, epoch, mayBeOlder, ...since }: StoreChanges): Promise<void> {
    timed(now, roundTrip)
    if (mayBeOlder || epoch !== past.epoch()) await past.look()
    // an older state counts its transactions anew: what others wrote before this look may not be among what is new in it
    const { days, sites } = mayBeOlder
      ? { days: await store.latestDays(), sites: await store.sites() }
      : since
    for (const site of sites) {
      if (!settingsIn(site)) continue
      if (!past.newest(site.id)) known.begin(site)
      const keeper = rooms.get(site.id)?.keeper
      known.mended(site)
      const day = keeper?.peek()
      // a day that is under way hears of them by an event
      if (day && !isUnderWay(day)) keeper?.letGo()
    }
    for (const row of days) {
      if (past.isBack(row.site, row)) continue
      past.note(row.site, row)
      const keeper = rooms.get(row.site)?.keeper
      keeper?.follow(row)
      if (keeper?.peek()) continue
      known.moved(row)
      wakeAt(row.site, row.ended ? null : row.dueAt)
    }
  }

  function changed(site: SiteId, change: Change): void {
    // one that nobody has opened has no row
    if (change.day.version > 0) past.note(site, change.day)
    known.note(site, change.day, change.row.summary)
    wakeAt(site, change.row.dueAt)
    for (const listener of listeners) listener(site, change)
  }

  function loaded(site: SiteId, day: Day): void {
    // its row may have said something else, or nothing that can be read
    known.note(site, day)
    wakeAt(site, dueAt(day))
    // what viewers see has the new epoch too, before anybody asks for anything
    if (isUnderWay(day) && day.epoch < past.epoch()) void passTime(site, true)
  }

  /** What was kept in a shape of before is made anew; the day may have moved on meanwhile. */
  function made(site: SiteId, day: Day, summary: KeptSummary): void {
    const newest = past.newest(site)
    if (newest?.date === day.date && newest.version === day.version) known.note(site, day, summary)
  }

  function readRows(): Promise<void> {
    return known.read((row, dueAt) => {
      past.note(row.site, row)
      wakeAt(row.site, dueAt)
    })
  }

  /** The store went back to an older state: nothing that is known of it holds. */
  async function readAgain(): Promise<void> {
    await readRows()
    for (const [site, { keeper }] of rooms) await keeper.readAgain().catch((error) => failed(site, error))
  }

  async function passTime(site: SiteId, isLooked = false): Promise<boolean> {
    // a store that has only just come back may be an older one: nothing is written before that was looked at
    if (isLost() && !isLooked) return false
    const answer = await roomOf(site).keeper.ask(timeAsk())
    // a day that had nothing due after all still says when it will
    const day = rooms.get(site)?.keeper.peek()
    if (answer.ok && day) wakeAt(site, dueAt(day))
    // one that cannot be read has nothing due until somebody opens another
    return answer.ok || answer.refusal.refused === 'day-damaged' || answer.refusal.refused === 'site-damaged'
  }

  function sweep(): void {
    for (const [site, room] of rooms) {
      const isUnused = room.watchers === 0 && room.usedAt + IDLE <= clock.now()
      if (isUnused && room.keeper.isIdle()) rooms.delete(site)
    }
    cancelSweep = clock.after(IDLE, sweep)
  }
}

// From the log to what webhooks and phones are to be told. The log is read from where it was told last, so that nothing is
// left out after a kill; what is to be told is kept together with how far it was told.

import { createHash } from 'node:crypto'
import type { Draft } from '../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Notice, noticesOf } from '../../shared/day/views/notices.ts'
import { foldTo, logPages, readLog } from '../days/read-log.ts'
import type { Log } from '../log.ts'
import type { LogStore } from '../store/ports/log.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import type { NewDelivery, ToldUpTo } from '../store/ports/webhooks.ts'
import type { Ear } from './wants.ts'

/** Days of a site that are looked through for what was not told: more than a server is ever down. */
const MOST_DAYS = 30

type TellingStore = Pick<LogStore, 'read' | 'days'> & Pick<SiteRecords, 'site'>

/** Where it is kept what is to be told, and how far each site was told with it. */
interface Kept<Thing> {
  toldDays(): Promise<Record<SiteId, ToldUpTo>>
  /** All of it or nothing. */
  keepTold(site: SiteId, told: ToldUpTo, things: readonly Thing[]): Promise<void>
}

/** What is to be told of a notice, by the day after it and the line of the log that it comes from. */
export type ThingsOf<Thing> = (day: Day, notice: Notice, record: Recorded) => Thing[]

/** A day whose log is damaged, and that nobody has let go on. */
class Unreadable extends Error {}

/** What one node knows while it tells: how far each site was told, and its day at that point. */
export class Telling<Thing> {
  readonly #store: TellingStore
  readonly #kept: Kept<Thing>
  readonly #log: Log
  #told: Record<SiteId, ToldUpTo> | null = null
  readonly #days = new Map<SiteId, Draft>()

  constructor(store: TellingStore, kept: Kept<Thing>, log: Log) {
    this.#store = store
    this.#kept = kept
    this.#log = log
  }

  /** Another node may tell from now on: nothing that is known here holds later. */
  forget(): void {
    this.#told = null
    this.#days.clear()
  }

  /**
   * Tells what happened at a site up to there, and nothing from before `first`. Whether there was anything. Rejects
   * when the store fails.
   */
  async tell(
    site: SiteId,
    reached: ToldUpTo,
    thingsOf: ThingsOf<Thing>,
    signal: AbortSignal,
    first?: ToldUpTo,
  ): Promise<boolean> {
    this.#told ??= await this.#kept.toldDays()
    const known = this.#told[site] ?? first ?? { date: reached.date, version: 0 }
    const told = first && isAfter(first, known) ? first : known
    // the store went back to an older state: what was told of the one before was true then
    if (isAfter(told, reached)) this.#days.delete(site)
    const from = isAfter(told, reached) ? reached : told
    if (from === told && !isAfter(reached, told)) return false
    if (from === reached) {
      await this.#keep(site, reached, [])
      return false
    }
    for (const date of await this.#datesFrom(site, from, reached))
      await this.#tellDay(site, date, date === from.date ? from.version : 0, thingsOf, signal).catch(
        (error) => {
          // nobody goes on with a day that is over: what is damaged of it must not keep the next ones from being told
          if (date === reached.date || !(error instanceof Unreadable)) throw error
          this.#log.warn({ err: error, site, date }, 'the rest of a damaged day is told nobody')
        },
      )
    return true
  }

  async #tellDay(
    site: SiteId,
    date: string,
    version: number,
    thingsOf: ThingsOf<Thing>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      let after = version
      for (let known = version; ; ) {
        const draft = await this.#dayAt(site, date, known, signal)
        const again = await this.#tellReadable(draft, after, thingsOf, signal)
        if (again === null) return
        // the event that failed has left it half changed
        this.#days.delete(site)
        known = draft.version
        after = again
      }
    } catch (error) {
      this.#days.delete(site)
      throw error
    }
  }

  /**
   * Tells what follows a version, up to the first line that cannot be read. Null: all of it can be. Else the version
   * before the line with which a marshal let the day go on; throws where none did.
   */
  async #tellReadable(
    draft: Draft,
    after: number,
    thingsOf: ThingsOf<Thing>,
    signal: AbortSignal,
  ): Promise<number | null> {
    const { id: site } = draft.site
    const { date } = draft
    for await (const page of logPages(this.#store.read, { site, date }, after, signal)) {
      const things: Thing[] = []
      for (const record of page) {
        const { version } = draft
        try {
          things.push(...noticesOf(draft, record).flatMap((notice) => thingsOf(draft, notice, record)))
        } catch (error) {
          draft.version = version
          const again = await this.#goesOnAt(draft, record.version, signal)
          if (again === null)
            throw new Unreadable(`the log of ${site} ${date} cannot be read`, { cause: error })
          if (things.length > 0) await this.#keep(site, { date, version }, things)
          return again
        }
      }
      await this.#keep(site, { date, version: page.at(-1)?.version ?? after }, things)
    }
    return null
  }

  /** The version before the line by which a day goes on after damage; null: there is none. */
  async #goesOnAt(
    { site, date, version }: Draft,
    damaged: number,
    signal: AbortSignal,
  ): Promise<number | null> {
    const rest = await readLog(this.#store.read, { site: site.id, date }, damaged - 1, signal)
    const again = rest.find(({ event }) => event.type === 'day-resumed' && event.after === version)
    return again ? again.version - 1 : null
  }

  async #keep(site: SiteId, told: ToldUpTo, things: readonly Thing[]): Promise<void> {
    await this.#kept.keepTold(site, told, things)
    if (this.#told) this.#told[site] = told
  }

  /** The day as it was when it was told last. */
  async #dayAt(site: SiteId, date: string, version: number, signal: AbortSignal): Promise<Draft> {
    const known = this.#days.get(site)
    if (known?.date === date && known.version === version) return known
    const settings = await this.#store.site(site)
    if (!settings) throw new Error(`there is no site ${site}`)
    const draft = await foldTo(this.#store.read, unopenedDay(settings, date), version, signal)
    this.#days.set(site, draft)
    return draft
  }

  /** The days that have something to tell, the oldest first. */
  async #datesFrom(site: SiteId, from: ToldUpTo, reached: ToldUpTo): Promise<string[]> {
    if (from.date === reached.date) return [from.date]
    const days = await this.#store.days(site, MOST_DAYS)
    if (days.length === MOST_DAYS)
      this.#log.warn({ site, since: from.date }, 'only the last days are told to webhooks')
    return days
      .map(({ date }) => date)
      .filter((date) => date >= from.date && date <= reached.date)
      .sort()
  }
}

/** Whether one place in the log of a site is after another. */
export function isAfter(one: ToldUpTo, other: ToldUpTo): boolean {
  return one.date > other.date || (one.date === other.date && one.version > other.version)
}

/** What webhooks are to be told of a site, each as it wants; null: none hears of it. */
export function deliveriesTo(ears: readonly Ear[], site: SiteId, now: number): ThingsOf<NewDelivery> | null {
  const hearing = ears.filter(({ hearsOf }) => hearsOf(site))
  if (hearing.length === 0) return null
  return ({ date }, notice, { version }) =>
    hearing
      .filter(({ hears }) => hears(site, date, version, notice.type))
      .map(({ id }) => deliveryTo(id, notice, now))
}

/** The same notice to the same webhook has the same id, whichever node makes it. `about`: what tells it from others of one line. */
export function deliveryTo(webhook: string, notice: Notice, createdAt: number, about = ''): NewDelivery {
  const { type, data } = notice
  const subject = `${data.site} ${data.day} ${data.ticket?.number ?? ''}`
  const parts = about
    ? [webhook, subject, type, about]
    : [webhook, subject, data.queue?.id ?? '', data.epoch, data.version, type]
  const hash = createHash('sha256').update(JSON.stringify(parts))
  return {
    webhook,
    id: `msg_${hash.digest('base64url').slice(0, 27)}`,
    subject,
    type,
    body: JSON.stringify(notice),
    createdAt,
  }
}

// From the log to phones whose page is closed. The node that has the lease does it; everything that it needs is in the store,
// so that another one can go on at any moment.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { PUSH_KINDS, pushesOf } from '../../../shared/day/views/pushes.ts'
import type { Days } from '../../days/days.ts'
import type { LogStore } from '../../store/ports/log.ts'
import type { NewPush, PushDay, PushRecords } from '../../store/ports/pushes.ts'
import type { SiteRecords } from '../../store/ports/sites.ts'
import type { ToldUpTo } from '../../store/ports/webhooks.ts'
import { isAfter, Telling, type ThingsOf } from '../telling.ts'
import { PushSending, type PushSendingParts } from './sending.ts'
import type { Subscriptions } from './subscriptions.ts'

/** Milliseconds between two looks for days that are over. */
const ERASE_EVERY = 60_000

export interface PushFeedParts extends Omit<PushSendingParts, 'store' | 'subscriptions' | 'days'> {
  readonly store: Pick<LogStore, 'read' | 'days'> & Pick<SiteRecords, 'site'> & PushRecords
  readonly subscriptions: Subscriptions
  readonly days: Pick<Days, 'day' | 'reached'>
}

export class PushFeed {
  readonly #parts: PushFeedParts
  readonly #telling: Telling<NewPush>
  readonly #sending: PushSending
  #days: readonly PushDay[] = []
  #erasedAt = Number.NEGATIVE_INFINITY

  constructor(parts: PushFeedParts) {
    const { store, log } = parts
    this.#parts = parts
    const kept = { toldDays: store.pushedDays, keepTold: store.keepPushed }
    this.#telling = new Telling(store, kept, log)
    this.#sending = new PushSending(parts)
  }

  /** Whether a phone asked to be told, when it was looked last. */
  get isAsked(): boolean {
    return this.#days.length > 0
  }

  /** Looks whose phones asked to be told. Rejects when the store fails. */
  async look(): Promise<void> {
    this.#days = await this.#parts.store.pushDays()
  }

  /** Another node may tell from now on. */
  forget(): void {
    this.#telling.forget()
  }

  /** Keeps what the phones of a site are to be told, up to there. Rejects when the store fails. */
  async tell(site: SiteId, reached: ToldUpTo, signal: AbortSignal): Promise<void> {
    // what is older than the first phone that asked is told nobody
    const first = this.#days.find((one) => one.site === site)
    if (first && !isAfter(first, reached))
      await this.#telling.tell(site, reached, pushesAt(this.#parts.clock.now()), signal, first)
  }

  /** Begins to send what is due, and erases where the phones of days that are over are reached. Rejects when the store fails. */
  async send(signal: AbortSignal): Promise<void> {
    await this.#sending.begin(signal)
    const now = this.#parts.clock.now()
    // the clock may have been put back since
    if (now >= this.#erasedAt && now - this.#erasedAt < ERASE_EVERY) return
    for (const { site, date, waiting } of this.#days)
      if (waiting === 0 && (await this.#isOver(site, date)))
        await this.#parts.subscriptions.dropDay(site, date)
    this.#erasedAt = now
  }

  /** Resolves when nothing is under way that was begun. */
  idle(): Promise<void> {
    return this.#sending.idle()
  }

  async #isOver(site: SiteId, date: string): Promise<boolean> {
    const reached = this.#parts.days.reached().days[site]
    if (!reached || reached.date < date) return false
    return reached.date > date || (await this.#parts.days.day(site)).state === 'ended'
  }
}

/** What is to be told, at a time in milliseconds: a day may be ahead of a clock that was put back, and nobody waits for that. */
function pushesAt(now: number): ThingsOf<NewPush> {
  return (day, notice, record) =>
    pushesOf(day, notice, record).map(({ numbers, said }) => {
      const dueAt = Math.min(said.at, now)
      const until = dueAt + PUSH_KINDS[said.kind].lasts
      return { date: day.date, numbers, version: said.version, said: JSON.stringify(said), dueAt, until }
    })
}

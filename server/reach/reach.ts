// Tells webhooks and phones what happens. Of the nodes that share a store one does it, as long as it has the lease;
// everything that it needs is in the store, so that another one can go on at any moment.

import { randomUUID } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import type { Log } from '../log.ts'
import type { LogStore } from '../store/ports/log.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import type { NewDelivery, StoredWebhook, ToldUpTo, WebhookRecords } from '../store/ports/webhooks.ts'
import type { Contacts } from './contact/contacts.ts'
import type { PushFeed } from './push/feed.ts'
import type { Secrets } from './secrets.ts'
import { sendDue } from './sending.ts'
import { deliveriesTo, Telling } from './telling.ts'
import { type Ear, earOf } from './wants.ts'

/** Milliseconds between two looks at what other nodes and owners have written. */
const LOOK = 2_000
/** Milliseconds after which a change is told: in a county something changes all the time, and one look tells all of it. */
const SOON = 200
/** The longest time, in milliseconds, after which a site is tried again that cannot be told, as one whose log is damaged. */
const LATEST_AGAIN = 60_000
/** Milliseconds for which a node has the lease: when it dies, another one goes on after that. */
const LEASE = 15_000
const NAME = 'webhooks'
/** Milliseconds for which deliveries are kept, and between two erasings. */
const KEPT_FOR = 7 * 24 * 3_600_000
const ERASE_EVERY = 3_600_000
/** Deliveries that are erased at a time. */
const MOST_ERASED = 5_000

interface Parts {
  readonly store: Pick<LogStore, 'read' | 'days'> & Pick<SiteRecords, 'site'> & WebhookRecords
  readonly days: Pick<Days, 'reached' | 'onChange'>
  readonly secrets: Secrets
  readonly contacts: Contacts
  /** What phones are told whose page is closed. */
  readonly feed: PushFeed
  readonly clock: Clock
  readonly log: Log
  readonly mayBePrivate: boolean
}

export interface Reach {
  /** Looks now, not within two seconds. Resolves when everything is sent that was due. */
  look(): Promise<void>
  /** Resolves when nothing is under way any more. What was not answered is sent again at the next start. */
  stop(): Promise<void>
}

export function startReach(parts: Parts): Reach {
  const reach = new Reaching(parts)
  void reach.look()
  return reach
}

class Reaching implements Reach {
  readonly #parts: Parts
  readonly #telling: Telling<NewDelivery>
  readonly #me = randomUUID()
  readonly #stopped = new AbortController()
  /** One for each webhook that is being sent to. */
  readonly #sending = new Map<string, Promise<void>>()
  #webhooks: readonly StoredWebhook[] = []
  #looking: Promise<void> | null = null
  #isAsked = false
  #erasedAt = Number.NEGATIVE_INFINITY
  /** The sites that could not be told: until when each is left alone, and for how long that is. */
  readonly #resting = new Map<SiteId, { readonly until: number; readonly for: number }>()
  #cancel = () => {}
  /** When the next look comes by itself, in milliseconds. */
  #looksAt = Number.POSITIVE_INFINITY

  constructor(parts: Parts) {
    this.#parts = parts
    this.#telling = new Telling(parts.store, parts.store, parts.log)
    // a node without webhooks and phones does nothing more than look for one
    parts.days.onChange(() => {
      if (this.#webhooks.length > 0 || parts.feed.isAsked) this.#lookIn(SOON)
    })
  }

  async look(): Promise<void> {
    this.#isAsked = true
    this.#looking ??= this.#lookWhileAsked().finally(() => {
      this.#looking = null
      this.#looksAt = Number.POSITIVE_INFINITY
      this.#lookIn(LOOK)
    })
    await this.#looking
    await Promise.all([...this.#sending.values(), this.#parts.feed.idle()])
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    this.#cancel()
    await this.#looking
    await Promise.all([...this.#sending.values(), this.#parts.feed.idle()])
    const now = this.#parts.clock.now()
    // another node need not wait for the lease to end
    await this.#parts.store.lease(NAME, this.#me, now, now).catch(() => {})
  }

  /** Looks after so many milliseconds, unless it does so before. */
  #lookIn(ms: number): void {
    const { clock } = this.#parts
    const at = clock.now() + ms
    if (at >= this.#looksAt || this.#stopped.signal.aborted) return
    this.#cancel()
    this.#looksAt = at
    this.#cancel = clock.after(ms, () => void this.look())
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#isAsked && !this.#stopped.signal.aborted) {
      this.#isAsked = false
      await this.#lookOnce().catch((error: unknown) => this.#failed(error))
    }
  }

  async #lookOnce(): Promise<void> {
    const { store, clock, feed } = this.#parts
    this.#webhooks = await store.webhooks()
    await feed.look()
    if (this.#webhooks.length === 0 && !feed.isAsked) return
    const now = clock.now()
    if (!(await store.lease(NAME, this.#me, now, now + LEASE))) return this.#forget()
    await this.#tell()
    await feed.send(this.#stopped.signal)
    for (const { id } of this.#webhooks) this.#send(id)
    if (now - this.#erasedAt < ERASE_EVERY) return
    const erased = await store.eraseDeliveries(now - KEPT_FOR, MOST_ERASED)
    if (erased < MOST_ERASED) this.#erasedAt = now
  }

  #forget(): void {
    this.#telling.forget()
    this.#parts.feed.forget()
  }

  async #tell(): Promise<void> {
    const { days, clock } = this.#parts
    const ears = this.#webhooks.map(earOf)
    const sites: [SiteId, ToldUpTo][] = Object.entries(days.reached().days)
    for (const [site, reached] of sites) {
      if (this.#stopped.signal.aborted) return
      const now = clock.now()
      const rest = this.#resting.get(site)
      if (rest && now < rest.until) continue
      try {
        await this.#tellSite(site, reached, ears, now)
        this.#resting.delete(site)
      } catch (error) {
        // one site that cannot be told must not keep the others from it
        const ms = Math.min(LATEST_AGAIN, 2 * (rest?.for ?? LOOK / 2))
        this.#resting.set(site, { until: now + ms, for: ms })
        this.#failed(error, site)
      }
    }
  }

  async #tellSite(site: SiteId, reached: ToldUpTo, ears: readonly Ear[], now: number): Promise<void> {
    const { signal } = this.#stopped
    const deliveries = deliveriesTo(ears, site, now)
    if (deliveries) await this.#telling.tell(site, reached, deliveries, signal)
    await this.#parts.feed.tell(site, reached, signal)
  }

  #send(id: string): void {
    if (this.#sending.has(id) || !this.#due(id)) return
    const sent = this.#sendAll(id)
      .catch((error: unknown) => this.#failed(error))
      .finally(() => this.#sending.delete(id))
    this.#sending.set(id, sent)
  }

  async #sendAll(id: string): Promise<void> {
    const { store, clock } = this.#parts
    for (let webhook = this.#due(id); webhook; webhook = this.#due(id)) {
      const now = clock.now()
      const isMine = await store.lease(NAME, this.#me, now, now + LEASE)
      if (!isMine || !(await sendDue(this.#parts, webhook, this.#stopped.signal))) return
    }
  }

  /** The webhook, if something may be sent to it now. */
  #due(id: string): StoredWebhook | undefined {
    const now = this.#parts.clock.now()
    return this.#webhooks.find(
      (webhook) => webhook.id === id && webhook.paused === null && webhook.nextAt <= now,
    )
  }

  #failed(error: unknown, site?: SiteId): void {
    if (this.#stopped.signal.aborted) return
    this.#parts.log.error({ err: error, site }, 'webhooks and phones could not be told: tried again')
  }
}

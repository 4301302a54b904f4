// What owners do with webhooks: add, change, try, look at, send again.

import { randomUUID } from 'node:crypto'
import { isoAt } from '../../shared/day/nouns/calendar.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import type { StoredDelivery, StoredWebhook, WebhookRecords } from '../store/ports/webhooks.ts'
import { type AddressFault, addressFault } from './address.ts'
import type { Secrets } from './secrets.ts'
import { type Wants, wantsOf } from './wants.ts'

/** Addresses that one server tells. */
export const MOST_WEBHOOKS = 20
/** Deliveries in one answer. */
export const MOST_SHOWN = 50
/** The name of the notice that an owner sends to see whether it arrives. */
export const TEST_NOTICE = 'test'

/** A webhook as its owner sees it. */
export interface ShownWebhook extends Wants {
  readonly id: string
  readonly url: string
  /** Whether it is told where to call people. */
  readonly contact: boolean
  readonly createdAt: number
  readonly paused: StoredWebhook['paused']
  readonly failingSince: number | null
  readonly waiting: number
  readonly dead: number
}

export interface WantedWebhook extends Wants {
  readonly url: string
  readonly contact: boolean
}

/** Why a webhook is not taken, where its address is no reason. */
type Refused = 'most-webhooks' | 'contact-taken' | 'not-found'

export interface Webhooks {
  list(): Promise<ShownWebhook[]>
  /** What is wrong with an address; null: nothing. */
  fault(url: string): AddressFault | null
  /** `secret` is told this once. */
  add(wanted: WantedWebhook): Promise<{ webhook: ShownWebhook; secret: string } | Refused>
  /** Changes one, and pauses it or goes on. */
  change(id: string, wanted: WantedWebhook & { readonly paused: boolean }): Promise<ShownWebhook | Refused>
  /** False: there is none. */
  remove(id: string): Promise<boolean>
  /** A new secret; the one before is used for a day longer. Null: there is none. */
  turn(id: string): Promise<string | null>
  /** Sends a notice that says nothing. Its id; null: there is no such webhook. */
  test(id: string): Promise<string | null>
  /** The newest first, before a number where one is given. Null: there is no such webhook. */
  deliveries(
    id: string,
    which: { before?: number; state?: StoredDelivery['state'] },
  ): Promise<StoredDelivery[] | null>
  /** Sends one again, as it was, with the same id. False: there is none. */
  again(id: string, delivery: string): Promise<boolean>
}

interface Parts {
  readonly store: WebhookRecords
  readonly secrets: Secrets
  readonly clock: Clock
  readonly days: Pick<Days, 'reached'>
  readonly mayBePrivate: boolean
}

export function webhooksIn(parts: Parts): Webhooks {
  return { ...registering(parts), ...delivering(parts) }
}

type Delivering = Pick<Webhooks, 'test' | 'deliveries' | 'again'>

/** The addresses themselves. */
function registering({ store, secrets, clock, days, mayBePrivate }: Parts): Omit<Webhooks, keyof Delivering> {
  const shown = async (webhook: StoredWebhook): Promise<ShownWebhook> => {
    const { id, url, contact, createdAt, paused, failingSince } = webhook
    const counts = await store.countDeliveries(id)
    return { id, url, ...wantsOf(webhook), contact, createdAt, paused, failingSince, ...counts }
  }
  const isTaken = async ({ id, contact }: StoredWebhook) => contact && (await marked(store, id))
  /** Whether it was kept: another node may mark another one meanwhile. */
  const put = async (webhook: StoredWebhook): Promise<boolean> => {
    if (await isTaken(webhook)) return false
    try {
      await store.putWebhook(webhook)
    } catch (error) {
      if (await isTaken(webhook)) return false
      throw error
    }
    return true
  }
  return {
    list: async () => Promise.all((await store.webhooks()).map(shown)),
    fault: (url) => addressFault(url, mayBePrivate),
    async add(wanted) {
      if ((await store.webhooks()).length >= MOST_WEBHOOKS) return 'most-webhooks'
      const id = randomUUID()
      const { sealed, secret } = secrets.first(id)
      const webhook: StoredWebhook = {
        id,
        ...keptOf(wanted),
        secrets: sealed,
        since: JSON.stringify(days.reached().days),
        createdAt: clock.now(),
        paused: null,
        failingSince: null,
        nextAt: 0,
      }
      return (await put(webhook)) ? { webhook: await shown(webhook), secret } : 'contact-taken'
    },
    async change(id, { paused, ...wanted }) {
      const before = await webhookOf(store, id)
      if (!before) return 'not-found'
      const state = paused
        ? { paused: before.paused ?? ('owner' as const) }
        : { paused: null, failingSince: null, nextAt: 0 }
      const webhook = { ...before, ...keptOf(wanted), ...state }
      return (await put(webhook)) ? shown(webhook) : 'contact-taken'
    },
    remove: (id) => store.removeWebhook(id),
    async turn(id) {
      const before = await webhookOf(store, id)
      if (!before) return null
      const { sealed, secret } = secrets.turned(id, before.secrets, clock.now())
      await store.putWebhook({ ...before, secrets: sealed })
      return secret
    },
  }
}

/** What is sent to them. */
function delivering({ store, clock }: Parts): Delivering {
  return {
    async test(webhook) {
      if (!(await webhookOf(store, webhook))) return null
      const [id, createdAt] = [`msg_${randomUUID()}`, clock.now()]
      const body = JSON.stringify({ type: TEST_NOTICE, timestamp: isoAt('UTC', createdAt), data: {} })
      await store.addDeliveries([{ webhook, id, subject: id, type: TEST_NOTICE, body, createdAt }])
      return id
    },
    deliveries: async (id, which) =>
      (await webhookOf(store, id)) ? store.deliveries(id, { ...which, most: MOST_SHOWN }) : null,
    async again(webhook, id) {
      const delivery = await store.delivery(webhook, id)
      if (!delivery) return false
      const { seq, tries, answer } = delivery
      await store.moveDelivery(webhook, seq, { state: 'waiting', tries, nextAt: 0, answer })
      return true
    },
  }
}

async function webhookOf(store: WebhookRecords, id: string): Promise<StoredWebhook | null> {
  return (await store.webhooks()).find((webhook) => webhook.id === id) ?? null
}

/** Whether another one is told where to call people. */
async function marked(store: Pick<WebhookRecords, 'contactWebhook'>, but: string): Promise<boolean> {
  const one = await store.contactWebhook()
  return one !== null && one.id !== but
}

type Kept = Pick<StoredWebhook, 'url' | 'notices' | 'sites' | 'contact'>

function keptOf({ url, notices, sites, contact }: WantedWebhook): Kept {
  const kept = (names: readonly string[] | readonly SiteId[] | null) => names && JSON.stringify(names)
  return { url, notices: kept(notices), sites: kept(sites), contact }
}

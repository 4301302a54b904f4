// Webhooks: addresses that are told what happens, and what each is still to be told. Times are milliseconds since the epoch.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'

/** Why nothing is sent to an address: its owner said so, it said that it is gone, or nothing has arrived there for long. */
export type WebhookPause = 'owner' | 'gone' | 'failing'

export interface StoredWebhook {
  readonly id: string
  readonly url: string
  /** The names of the notices that it wants, as JSON; null: all. */
  readonly notices: string | null
  /** The sites that it hears of, as JSON; null: all. */
  readonly sites: string | null
  /** What its deliveries are signed with, encrypted. */
  readonly secrets: string
  /** How far the log of each site was when it was made, as JSON. */
  readonly since: string
  /** Whether it is told where to call people. At most one is. */
  readonly contact: boolean
  readonly createdAt: number
  readonly paused: WebhookPause | null
  /** Since when nothing has arrived; null: the last delivery did. */
  readonly failingSince: number | null
  /** When the next delivery is tried; 0: at once. */
  readonly nextAt: number
}

/** What only sending changes. */
export type WebhookState = Pick<StoredWebhook, 'paused' | 'failingSince' | 'nextAt'>

export type DeliveryState = 'waiting' | 'arrived' | 'dead'

export interface NewDelivery {
  readonly webhook: string
  /** Of two deliveries with one id only the first is kept. */
  readonly id: string
  /** What it is about. Deliveries of one subject arrive in order. */
  readonly subject: string
  readonly type: string
  readonly body: string
  readonly createdAt: number
}

export interface StoredDelivery extends NewDelivery {
  /** Rises by one with each delivery of a webhook. */
  readonly seq: number
  readonly state: DeliveryState
  readonly tries: number
  readonly nextAt: number
  /** What came back last, as JSON; null: it was not sent yet. */
  readonly answer: string | null
}

/** How far the log of a site has been told. */
export interface ToldUpTo {
  readonly date: string
  readonly version: number
}

export interface WebhookRecords {
  /** The oldest first. */
  webhooks(): Promise<StoredWebhook[]>
  /** Adds one, or changes what its owner says of one that is there. Rejects where another is told where to call people too. */
  putWebhook(webhook: StoredWebhook): Promise<void>
  /** The one that is told where to call people, as its owner has it now; null: there is none. */
  contactWebhook(): Promise<Pick<StoredWebhook, 'id' | 'url'> | null>
  /** Changes what sending knows of it. False where it is gone or paused: its owner has the last word. */
  moveWebhook(id: string, state: WebhookState): Promise<boolean>
  /** Removes it and its deliveries. False where it is gone already. */
  removeWebhook(id: string): Promise<boolean>
  /** How far each site has been told; a site that is left out has been told nothing. */
  toldDays(): Promise<Record<SiteId, ToldUpTo>>
  /** Keeps what is to be delivered, and how far the site has been told with it: all of it or nothing. */
  keepTold(site: SiteId, told: ToldUpTo, deliveries: readonly NewDelivery[]): Promise<void>
  /** Keeps more to be delivered. */
  addDeliveries(deliveries: readonly NewDelivery[]): Promise<void>
  /** Those to be sent by a time, in order, at most `most`: none before an earlier one of its subject. */
  dueDeliveries(webhook: string, at: number, most: number): Promise<StoredDelivery[]>
  /** The newest first, before a number where one is given; those in a state where one is given. */
  deliveries(
    webhook: string,
    which: { readonly before?: number; readonly state?: DeliveryState; readonly most: number },
  ): Promise<StoredDelivery[]>
  delivery(webhook: string, id: string): Promise<StoredDelivery | null>
  /** Says what became of a delivery. */
  moveDelivery(
    webhook: string,
    seq: number,
    now: Pick<StoredDelivery, 'state' | 'tries' | 'nextAt' | 'answer'>,
  ): Promise<void>
  /** How many of a webhook wait, and how many are dead; ten thousand where there are more. */
  countDeliveries(webhook: string): Promise<{ waiting: number; dead: number }>
  /** Erases at most `most` that were made before a time. How many there were. */
  eraseDeliveries(before: number, most: number): Promise<number>
  /** Takes or keeps a lease until a time, if nobody else has it at `at`. Whether it is the holder's. */
  lease(name: string, holder: string, at: number, until: number): Promise<boolean>
}

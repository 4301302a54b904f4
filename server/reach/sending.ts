// Sends a webhook what waits for it: in order for each number, at least once, and again later where it does not arrive.

import pLimit from 'p-limit'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { StoredDelivery, StoredWebhook, WebhookRecords, WebhookState } from '../store/ports/webhooks.ts'
import type { Contacts } from './contact/contacts.ts'
import { post, type Replied } from './post.ts'
import type { Secrets } from './secrets.ts'

/** Deliveries that are read from the store at a time. */
const BATCH = 100
/** Numbers whose deliveries are under way at the same time. */
const AT_ONCE = 8
/** Milliseconds until the first new try, and the longest between two. */
const SOONEST = 5_000
const LATEST = 3_600_000
/** A new try comes after this part of the time for which it has failed. */
const PART = 4
/** Milliseconds after which a delivery is given up, and an address paused where nothing has arrived. */
const GIVEN_UP_AFTER = 24 * 3_600_000

const CONTENT = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Yimi' }

export interface SendingParts {
  readonly store: Pick<WebhookRecords, 'dueDeliveries' | 'moveDelivery' | 'moveWebhook'>
  readonly secrets: Secrets
  readonly contacts: Contacts
  readonly clock: Clock
  readonly log: Log
  readonly mayBePrivate: boolean
}

/** What a reply means. `failed`: the other side is not there, so nothing else would arrive. `refused`: it does not want this one. */
type Meaning = 'arrived' | 'failed' | 'refused' | 'gone'

/** A webhook while it is being sent to. */
interface Trip {
  readonly webhook: StoredWebhook
  failingSince: number | null
  /** Why nothing more is sent now; null: nothing is wrong. */
  halt: WebhookState | null
  readonly signal: AbortSignal
}

/** Sends what is due. Resolves with whether there may be more at once. Rejects when the store fails. */
export async function sendDue(
  parts: SendingParts,
  webhook: StoredWebhook,
  signal: AbortSignal,
): Promise<boolean> {
  const { store, clock } = parts
  const due = await store.dueDeliveries(webhook.id, clock.now(), BATCH)
  const bySubject = Map.groupBy(due, ({ subject }) => subject)
  const trip: Trip = { webhook, failingSince: webhook.failingSince, halt: null, signal }
  const limit = pLimit(AT_ONCE)
  const all = await Promise.allSettled(
    [...bySubject.values()].map((deliveries) => limit(() => sendInOrder(parts, trip, deliveries))),
  )
  const broken = all.find((one) => one.status === 'rejected')
  if (trip.halt) await store.moveWebhook(webhook.id, trip.halt)
  if (broken) throw broken.reason
  return due.length === BATCH && !trip.halt && !signal.aborted
}

async function sendInOrder(
  parts: SendingParts,
  trip: Trip,
  deliveries: readonly StoredDelivery[],
): Promise<void> {
  for (const delivery of deliveries) {
    if (trip.halt || trip.signal.aborted) return
    const replied = await send(parts, trip, delivery)
    // nobody waited for the answer: it is sent again at the next start, with the same id
    if (trip.signal.aborted) return
    if ((await noted(parts, trip, delivery, replied)) !== 'arrived') return
  }
}

async function send(
  parts: SendingParts,
  { webhook, signal }: Trip,
  delivery: StoredDelivery,
): Promise<Replied> {
  const { secrets, contacts, clock, mayBePrivate } = parts
  const body = await contacts.bodyFor(webhook, delivery.body)
  const signed = secrets.headers(webhook.id, webhook.secrets, { id: delivery.id, body }, clock.now())
  return post(webhook.url, { ...CONTENT, ...signed }, Buffer.from(body), { clock, mayBePrivate, signal })
}

/** Keeps what came back, and says what it means. */
async function noted(
  { store, clock, log }: SendingParts,
  trip: Trip,
  { webhook, seq, type, tries, createdAt }: StoredDelivery,
  replied: Replied,
): Promise<Meaning> {
  const at = clock.now()
  const meaning = meaningOf(replied)
  const { status, failed } = replied
  // the other side may repeat whom it has called
  const text = trip.webhook.contact ? '' : replied.text
  const isOver = meaning !== 'arrived' && at - createdAt >= GIVEN_UP_AFTER
  await store.moveDelivery(webhook, seq, {
    state: meaning === 'arrived' ? 'arrived' : isOver ? 'dead' : 'waiting',
    tries: tries + 1,
    nextAt: meaning === 'refused' ? at + pauseAfter(at - createdAt) : 0,
    answer: JSON.stringify({ at, status, failed, text }),
  })
  if (isOver) log.warn({ webhook, type, status, failed }, 'a delivery was given up')
  if (meaning === 'arrived') {
    // what waits is sent at once, now that the other side is there again
    if (trip.failingSince !== null)
      await store.moveWebhook(webhook, { paused: null, failingSince: null, nextAt: 0 })
    trip.failingSince = null
  }
  if (meaning === 'failed' || meaning === 'gone') {
    trip.halt = haltAfter(meaning, trip.failingSince ?? at, at, replied.wait)
    const why = trip.halt.paused
    if (why) log.warn({ webhook, status, failed, paused: why }, 'a webhook is paused')
  }
  return meaning
}

function haltAfter(meaning: Meaning, failingSince: number, at: number, wait: number | null): WebhookState {
  const paused = meaning === 'gone' ? 'gone' : at - failingSince >= GIVEN_UP_AFTER ? 'failing' : null
  return { paused, failingSince, nextAt: at + Math.max(wait ?? 0, pauseAfter(at - failingSince)) }
}

/** Milliseconds until the next try, where it has failed for so long. */
function pauseAfter(failed: number): number {
  return Math.min(LATEST, Math.max(SOONEST, failed / PART))
}

function meaningOf({ status }: Replied): Meaning {
  if (status === null) return 'failed'
  if (status >= 200 && status < 300) return 'arrived'
  // it asks to be left alone, as Standard Webhooks has it
  if (status === 410) return 'gone'
  // it is there and does not take this one; others may be taken
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return 'refused'
  return 'failed'
}

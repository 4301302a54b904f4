// Sends phones what they are still to be told: at least once, as long as it is true and worth anything. What is newer about a
// number takes the place of what is under way.

import * as v from 'valibot'
import { againAfter, isStillTrue, PUSH_KINDS, PushSaid } from '../../../shared/day/views/pushes.ts'
import type { Clock } from '../../clock.ts'
import type { Days } from '../../days/days.ts'
import type { Log } from '../../log.ts'
import type { PushMove, PushRecords, StoredPush } from '../../store/ports/pushes.ts'
import { Origins } from './origins.ts'
import type { PushOutcome, PushSender } from './push-sender.ts'
import { pushMessage } from './say-push.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'

/** What is read from the store at a time, beside what is under way. */
const BATCH = 1_000
/** Milliseconds until the first new try, and the longest between two: a call is worth three minutes. */
const SOONEST = 2_000
const LATEST = 60_000

export interface PushSendingParts {
  readonly store: Pick<PushRecords, 'duePushes' | 'movePushes'>
  readonly subscriptions: Pick<Subscriptions, 'of' | 'drop'>
  readonly sender: Pick<PushSender, 'send'>
  readonly days: Pick<Days, 'day'>
  readonly clock: Clock
  readonly log: Log
}

/** One message that is under way. */
interface Trip {
  readonly push: StoredPush
  readonly superseded: AbortController
  done: Promise<void>
}

export class PushSending {
  readonly #parts: PushSendingParts
  readonly #origins = new Origins()
  /** By number. */
  readonly #trips = new Map<string, Trip>()
  /** What became of messages and is not kept yet. */
  #moves: PushMove[] = []
  #keeping: Promise<void> | null = null

  constructor(parts: PushSendingParts) {
    this.#parts = parts
  }

  /** Begins to send what is due, and waits for none of it. Rejects when the store fails. */
  async begin(stopped: AbortSignal): Promise<void> {
    const { store, clock, subscriptions } = this.#parts
    const due = await store.duePushes(clock.now(), BATCH + this.#trips.size)
    const fresh = due.filter((push) => this.#trips.get(keyOf(push))?.push.said !== push.said)
    for (const some of Map.groupBy(fresh, ({ site, date }) => `${site} ${date}`).values()) {
      const [{ site, date }] = some as [StoredPush, ...StoredPush[]]
      const numbers = some.map(({ number }) => number)
      const found = await subscriptions.of(site, date, numbers)
      for (const push of some) this.#start(push, found.get(push.number), stopped)
    }
  }

  /** Resolves when nothing is under way that was begun. */
  async idle(): Promise<void> {
    await Promise.all([...this.#trips.values()].map(({ done }) => done))
  }

  #start(push: StoredPush, subscription: Subscription | undefined, stopped: AbortSignal): void {
    const key = keyOf(push)
    this.#trips.get(key)?.superseded.abort()
    const superseded = new AbortController()
    const trip: Trip = { push, superseded, done: Promise.resolve() }
    this.#trips.set(key, trip)
    trip.done = this.#send(push, subscription, AbortSignal.any([stopped, superseded.signal]))
      .catch((error: unknown) => this.#failed(push, error, stopped))
      .finally(() => {
        if (this.#trips.get(key) === trip) this.#trips.delete(key)
      })
  }

  /** A site that cannot be read must not keep the phones of the others from being told: it is tried again later and later. */
  async #failed(push: StoredPush, error: unknown, stopped: AbortSignal): Promise<void> {
    const { log, clock } = this.#parts
    if (stopped.aborted) return
    log.error({ err: error, site: push.site }, 'a phone could not be told')
    const later = { is: 'later', status: null, failed: null, wait: null } as const
    await this.#keep({ push, next: nextOf(push, later, clock.now()) }).catch(() => {})
  }

  async #send(push: StoredPush, subscription: Subscription | undefined, signal: AbortSignal): Promise<void> {
    const { clock, days, sender, log } = this.#parts
    // it was erased, or was given under another secret
    if (!subscription) return this.#drop(push, null)
    const { endpoint, lang } = subscription
    const outcome = await this.#origins.turn(endpoint, async (): Promise<PushOutcome | null> => {
      const now = clock.now()
      const rests = this.#origins.restsUntil(endpoint, now)
      if (rests > 0) return { is: 'later', status: null, failed: null, wait: rests - now }
      const said = v.parse(PushSaid, JSON.parse(push.said))
      const day = await days.day(push.site)
      if (
        signal.aborted ||
        day.date !== push.date ||
        now >= push.until ||
        !isStillTrue(day, push.number, said, now)
      )
        return null
      const sent = await sender.send(subscription, pushMessage(push, day.site, said, lang, now), signal)
      if (!signal.aborted) this.#origins.answered(endpoint, sent.is !== 'later', clock.now())
      return sent
    })
    // whether it arrived is not known: what is newer is on its way, or it is sent again at the next start
    if (signal.aborted) return
    if (outcome?.is === 'gone') return this.#drop(push, endpoint)
    if (outcome?.is === 'refused')
      log.warn({ site: push.site, status: outcome.status }, 'a push service refused')
    await this.#keep({ push, next: nextOf(push, outcome, clock.now()) })
  }

  /** Forgets where a number's phone was reached, unless it has said meanwhile that it is reached elsewhere. */
  async #drop(push: StoredPush, endpoint: string | null): Promise<void> {
    const { site, date, number } = push
    const { subscriptions } = this.#parts
    const now = (await subscriptions.of(site, date, [number])).get(number)
    if ((now?.endpoint ?? null) === endpoint || !now) return subscriptions.drop(push)
  }

  /** A thousand phones are told at once: what became of them is kept together, as soon as the store is free for it. */
  async #keep(move: PushMove): Promise<void> {
    this.#moves.push(move)
    while (this.#moves.includes(move)) {
      this.#keeping ??= this.#keepAll().finally(() => {
        this.#keeping = null
      })
      await this.#keeping
    }
  }

  async #keepAll(): Promise<void> {
    // whoever is done in the same turn comes along
    await Promise.resolve()
    const moves = this.#moves
    this.#moves = []
    await this.#parts.store.movePushes(moves)
  }
}

/** What is to be told next after an outcome; null: nothing. Outcome null: it was no longer true. */
function nextOf(push: StoredPush, outcome: PushOutcome | null, now: number): PushMove['next'] {
  if (outcome?.is === 'later') {
    const dueAt = now + (outcome.wait ?? Math.min(LATEST, SOONEST * 2 ** Math.min(push.tries, 10)))
    const { said, until, tries } = push
    return dueAt < until ? { said, until, tries: tries + 1, dueAt } : null
  }
  const again = outcome?.is === 'taken' ? againAfter(v.parse(PushSaid, JSON.parse(push.said)), now) : null
  if (!again) return null
  const { said, dueAt } = again
  const until = Math.min(said.at, now) + PUSH_KINDS.again.lasts
  return dueAt < until ? { said: JSON.stringify(said), dueAt, until, tries: 0 } : null
}

function keyOf({ site, date, number }: StoredPush): string {
  return `${site} ${date} ${number}`
}

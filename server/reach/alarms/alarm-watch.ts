// Watches the alarms of every site, and tells those that nobody takes to webhooks and to the devices of the staff. Of the
// nodes that share a store one does it, as long as it has the lease; what was told is in the store, so that another one
// tells nothing twice.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { ScreenWord } from '../../../shared/day/alarms/alarms.ts'
import { alarmsKept, type KeptAlarm } from '../../../shared/day/alarms/kept-facts.ts'
import { type AlarmLook, WatchedAlarm, watched } from '../../../shared/day/alarms/untaken.ts'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { UNTAKEN_NOTICE } from '../../../shared/day/views/notice-names.ts'
import { noticeOfUntaken } from '../../../shared/day/views/notices.ts'
import type { KeptSummary } from '../../../shared/day/views/sites.ts'
import type { Clock } from '../../clock.ts'
import type { Days } from '../../days/days.ts'
import type { Log } from '../../log.ts'
import type { StaffPushRecords } from '../../store/ports/staff-pushes.ts'
import type { WebhookRecords } from '../../store/ports/webhooks.ts'
import type { PushSender } from '../push/push-sender.ts'
import { deliveryTo } from '../telling.ts'
import { type Ear, earOf } from '../wants.ts'
import { alarmMessage } from './say-alarm.ts'
import { sendToDevice } from './send-to-device.ts'
import type { StaffDevices } from './staff-devices.ts'

/** Milliseconds between two looks, and after a change: a call for all staff must not wait. */
const LOOK = 2_000
const SOON = 200
/** Milliseconds for which a node has the lease. */
const LEASE = 15_000
const NAME = 'alarms'

const Kept = v.array(WatchedAlarm)

export interface AlarmWatchParts {
  readonly store: WebhookRecords & Pick<StaffPushRecords, 'watchedAlarms' | 'keepWatched'>
  readonly days: Pick<Days, 'kept' | 'damaged' | 'reached' | 'onChange' | 'settingsKnown'>
  readonly devices: StaffDevices
  readonly sender: Pick<PushSender, 'send'>
  readonly clock: Pick<Clock, 'now' | 'after' | 'unbelieved'>
  readonly log: Log
  screensOf(site: SiteId): readonly ScreenWord[]
}

export interface AlarmWatch {
  /** Looks now. Resolves when everything is told, or given up. */
  look(): Promise<void>
  stop(): Promise<void>
}

export function watchAlarms(parts: AlarmWatchParts): AlarmWatch {
  const watch = new Watching(parts)
  void watch.look()
  return watch
}

class Watching implements AlarmWatch {
  readonly #parts: AlarmWatchParts
  readonly #me = randomUUID()
  readonly #stopped = new AbortController()
  readonly #sending = new Set<Promise<void>>()
  #known: Map<SiteId, readonly WatchedAlarm[]> | null = null
  #hasEars = false
  #looking: Promise<void> | null = null
  #cancel = () => {}
  #looksAt = Number.POSITIVE_INFINITY

  constructor(parts: AlarmWatchParts) {
    this.#parts = parts
    parts.days.onChange(() => {
      if (this.#hasEars) this.#lookIn(SOON)
    })
  }

  async look(): Promise<void> {
    // a look that has begun may have passed by what has changed since
    while (this.#looking) await this.#looking
    this.#looking = this.#lookOnce()
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        this.#looking = null
        this.#looksAt = Number.POSITIVE_INFINITY
        this.#lookIn(LOOK)
      })
    await this.#looking
    await Promise.all(this.#sending)
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    this.#cancel()
    await this.#looking
    await Promise.all(this.#sending)
    const now = this.#parts.clock.now()
    await this.#parts.store.lease(NAME, this.#me, now, now).catch(() => {})
  }

  #lookIn(ms: number): void {
    const { clock } = this.#parts
    const at = clock.now() + ms
    if (at >= this.#looksAt || this.#stopped.signal.aborted) return
    this.#cancel()
    this.#looksAt = at
    this.#cancel = clock.after(ms, () => void this.look())
  }

  async #lookOnce(): Promise<void> {
    const { store, devices, days, clock } = this.#parts
    if (this.#stopped.signal.aborted) return
    const ears = (await store.webhooks()).map(earOf)
    const told = await devices.sites()
    this.#hasEars = ears.length > 0 || told.size > 0
    if (!this.#hasEars) return
    const now = clock.now()
    if (!(await store.lease(NAME, this.#me, now, now + LEASE))) {
      this.#known = null
      return
    }
    this.#known ??= await this.#readKnown()
    const damaged = new Set(days.damaged())
    for (const [site, summary] of [...days.kept()]) {
      if (summary.ended) continue
      const hearing = ears.filter((ear) => ear.wants(site, UNTAKEN_NOTICE))
      if (hearing.length === 0 && !told.has(site)) continue
      await this.#lookAt(summary, damaged.has(site), hearing, told.has(site)).catch((error: unknown) =>
        // one site that cannot be told must not keep the others from it
        this.#failed(error, site),
      )
    }
  }

  async #readKnown(): Promise<Map<SiteId, readonly WatchedAlarm[]>> {
    const kept = Object.entries(await this.#parts.store.watchedAlarms())
    return new Map(
      kept.map(([site, text]) => {
        const read = v.safeParse(Kept, JSON.parse(text))
        return [site, read.success ? read.output : []]
      }),
    )
  }

  async #lookAt(
    summary: KeptSummary,
    isDamaged: boolean,
    hearing: readonly Ear[],
    hasDevices: boolean,
  ): Promise<void> {
    const { store, clock } = this.#parts
    const { id } = summary
    const at = clock.now()
    const before = this.#known?.get(id) ?? []
    const { known, called, untaken } = watched(before, this.#alarmsOf(summary, isDamaged, at), at)
    if (JSON.stringify(known) === JSON.stringify(before)) return
    // the same delivery again has the same id, so that a kill between the two tells nothing twice
    await store.addDeliveries(this.#deliveries(id, hearing, untaken, at))
    await store.keepWatched(id, known.length ? JSON.stringify(known) : null)
    this.#known?.set(id, known)
    if (hasDevices && called.length + untaken.length > 0) this.#push(summary, { called, untaken }, at)
  }

  #alarmsOf({ id, date, kept }: KeptSummary, isDamaged: boolean, at: number): KeptAlarm[] {
    const { screensOf, clock } = this.#parts
    if (isDamaged) return [{ kind: 'damaged', key: `${date} damaged`, since: null }]
    const alarms = kept ? alarmsKept(kept, at, screensOf(id), clock.unbelieved()) : []
    // that of another day is another one, also where nobody has seen the end of the first
    return alarms.map((alarm) => ({ ...alarm, key: `${date} ${alarm.key}` }))
  }

  #deliveries(site: SiteId, hearing: readonly Ear[], untaken: AlarmLook['untaken'], at: number) {
    const { epoch, days } = this.#parts.days.reached()
    const day = days[site]
    if (!day) return []
    return untaken.flatMap((alarm) => {
      const notice = noticeOfUntaken({ site, epoch, ...day }, alarm, at)
      return hearing.map(({ id }) => deliveryTo(id, notice, at, alarm.key))
    })
  }

  /** In the background: a push service that does not answer keeps no other site waiting. */
  #push(summary: KeptSummary, { called, untaken }: Pick<AlarmLook, 'called' | 'untaken'>, at: number): void {
    const sent = this.#pushAll(summary, { called, untaken }, at)
      .catch((error: unknown) => this.#failed(error, summary.id))
      .finally(() => this.#sending.delete(sent))
    this.#sending.add(sent)
  }

  async #pushAll(
    summary: KeptSummary,
    { called, untaken }: Pick<AlarmLook, 'called' | 'untaken'>,
    at: number,
  ): Promise<void> {
    const { devices, sender, clock, days } = this.#parts
    const { signal } = this.#stopped
    const settings = days.settingsKnown(summary.id)
    await Promise.all(
      (await devices.of(summary.id)).map(async ({ session, subscription, lang }) => {
        for (const alarm of [...called, ...untaken]) {
          const message = alarmMessage(summary, settings, alarm, called.includes(alarm), lang, at)
          const outcome = await sendToDevice({ sender, clock, signal }, subscription, message)
          if (outcome !== 'gone') continue
          await devices.drop(session, summary.id)
          return
        }
      }),
    )
  }

  #failed(error: unknown, site?: SiteId): void {
    if (this.#stopped.signal.aborted) return
    this.#parts.log.error({ err: error, site }, 'alarms could not be told: tried again')
  }
}

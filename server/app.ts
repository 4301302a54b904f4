// Puts the parts together, for the process and for tests alike.

import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { LOG_FORMAT } from '../shared/day/log/format.ts'
import { type Access, accessTo } from './access/access.ts'
import { type Actor, marshals } from './access/actor.ts'
import { answersOwed } from './answers-owed.ts'
import type { Clock } from './clock.ts'
import { calendarChanges } from './days/calendar-changes.ts'
import { type Days, openDays } from './days/days.ts'
import { type Execute, executor } from './days/execute.ts'
import { isOfNewerLog, stopAtNewer } from './days/newer-log.ts'
import { slipLotsIn } from './days/slip-lots.ts'
import { daysReports } from './days-reports.ts'
import { Departure } from './departure.ts'
import { type Doubt, watchDoubt } from './doubt.ts'
import { faultLog } from './fault-log.ts'
import { httpApp } from './http/http.ts'
import { type Metrics, metricsOf } from './http/metrics.ts'
import { attachLive, type Live } from './live/gateway.ts'
import type { PassOf } from './live/room.ts'
import type { Log } from './log.ts'
import { type AlarmWatch, watchAlarms } from './reach/alarms/alarm-watch.ts'
import { staffDevicesIn } from './reach/alarms/staff-devices.ts'
import { contactsIn } from './reach/contact/contacts.ts'
import { PushFeed } from './reach/push/feed.ts'
import { pushKeysFrom } from './reach/push/keys.ts'
import { pushSenderWith } from './reach/push/push-sender.ts'
import { subscriptionsIn } from './reach/push/subscriptions.ts'
import { type Reach, startReach } from './reach/reach.ts'
import { secretsWith } from './reach/secrets.ts'
import { webhooksIn } from './reach/webhooks.ts'
import { type Persons, personsIn } from './retention/persons.ts'
import { LOG_DAYS, type Retention, startRetention } from './retention/retention.ts'
import { sealWith } from './retention/seal.ts'
import type { Store } from './store/ports/store.ts'

const DIST = join(import.meta.dirname, '../dist')

/** The same for every line that is logged: the fields beside the message say what it is about. */
const NEWER =
  'the log is of a newer version, which this one cannot read: viewers are sent to other servers, and nothing is touched. Start the version that is needed in place of this one'

export interface AppParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly secret: string
  readonly publicUrl: string
  /** The folder of the built pages. */
  readonly pages?: string
  /** Hears the time of a shared store, and how many milliseconds it took to ask for it. */
  readonly timed?: (now: number, roundTrip: number) => void
  /** How many days a day's log is kept; default: a quarter of a year. */
  readonly logDays?: number
  /** How many of our own proxies stand in front. The caller's address is taken from them. */
  readonly proxies?: number
  /** Whether webhooks may lead to addresses of the local network, and without https; default: no. */
  readonly reachesPrivate?: boolean
}

export interface App {
  readonly http: Server
  readonly days: Days
  readonly access: Access
  readonly retention: Retention
  readonly reach: Reach
  readonly alarms: AlarmWatch
  /** Takes no more requests, tells viewers when to return, and releases everything but the store. */
  close(): Promise<void>
}

/** The whole server over a store, not yet listening. Rejects when the store cannot be read. */
export async function buildApp(given: AppParts): Promise<App> {
  const { clock, secret, publicUrl, pages = DIST, proxies = 0, timed = () => {} } = given
  const departure = new Departure()
  const log = sayingOnce(given.log)
  const store = stopAtNewer(given.store, (newer) => {
    given.log.error({ ...newer.event, needs: newer.needs, reads: LOG_FORMAT }, NEWER)
    departure.meet(newer)
  })
  const access = await accessTo(store, secret, clock, { isSecure: publicUrl.startsWith('https:'), proxies })
  const metrics = metricsOf(
    () => live.connections(),
    () => live.sent(),
  )
  const faults = faultLog(log, clock)
  const days = await openDays({ store, clock, timed, ...daysReports(log, faults, metrics) })
  days.onChange(() => faults.worked())
  const execute = counted(
    executor(days, access.door, (actor) => doubt.end(accountOf(actor))),
    metrics,
    (site, device) => live.turnedAway(site, device),
  )
  const persons = personsIn(store, secret, clock)
  const secrets = secretsWith(sealWith(secret, 'webhook'))
  const contacts = contactsIn({ store, persons, clock })
  const reaching = { store, days, secrets, contacts, clock, log, mayBePrivate: given.reachesPrivate ?? false }
  const push = pushOver({ ...reaching, persons, secret, publicUrl })
  const shared = { log, days, clock, execute, access, publicUrl }
  const http = createServer(
    httpApp(
      {
        ...shared,
        persons,
        slipLots: slipLotsIn(store, days, clock),
        changesOf: (site, before) => calendarChanges(store, site, before),
        webhooks: webhooksIn(reaching),
        push,
        clockIsRight: (by) => doubt.end(by),
        pages,
        isTaking: () => departure.isTaking(),
        newer: () => departure.newer()?.needs ?? null,
        live: () => live,
      },
      metrics,
    ),
  )
  const answered = answersOwed(http, clock)
  const live = attachLive({ ...shared, http, passOf: passesAt(publicUrl, access) })
  const retention = startRetention({ store, days, persons, clock, log, logDays: given.logDays ?? LOG_DAYS })
  const reach = startReach({ ...reaching, feed: push.feed })
  const alarms = watchAlarms({ ...reaching, ...push, screensOf: live.screensOf })
  access.keyring.onPassesTurned(() => live.passesTurned())
  const doubt = watchDoubt(clock, log, () => clockChanged({ clock, days, live, access }))
  departure.serve({
    sendViewersAway: () => sendViewersAway({ doubt, access, live }),
    letGo: () =>
      Promise.all([retention.stop(), reach.stop(), alarms.stop()]).then(() => stopLast(push.sender, days)),
    closeHttp: () => closeHttp(http, answered),
  })
  return { http, days, access, retention, reach, alarms, close: () => departure.close() }
}

/** What others have used until now. */
function stopLast(sender: { close(): void }, days: Days): Promise<void> {
  sender.close()
  return days.stop()
}

/** What reaches phones, and devices of the staff, whose page is closed. */
function pushOver(
  given: Pick<AppParts, 'store' | 'clock' | 'log' | 'secret' | 'publicUrl'> & {
    readonly days: Days
    readonly persons: Persons
    readonly mayBePrivate: boolean
  },
) {
  const { secret } = given
  const sender = pushSenderWith({ ...given, keys: pushKeysFrom(secret) })
  const subscriptions = subscriptionsIn({ ...given, seal: sealWith(secret, 'push') })
  const devices = staffDevicesIn(given.store, sealWith(secret, 'staff-push'), given.clock, marshals)
  return { sender, subscriptions, devices, feed: new PushFeed({ ...given, sender, subscriptions }) }
}

/** The clock came into doubt, or is trusted again. Work that waited for the answer is done, and the tablets are told. */
function clockChanged({
  clock,
  days,
  live,
  access,
}: {
  clock: Clock
  days: Days
  live: Live
  access: Access
}): void {
  days.look()
  live.clockChanged()
  // if the clock was put back, records that it wrote while it was ahead must not outlast their longest time
  if (clock.unbelieved() === null) void access.settleTimes().catch(() => {})
}

async function sendViewersAway({
  doubt,
  access,
  live,
}: {
  doubt: Doubt
  access: Access
  live: Live
}): Promise<void> {
  doubt.stop()
  access.keyring.stop()
  access.badges.stop()
  await live.close()
}

/** Resolves when every request is answered and every connection is closed. */
async function closeHttp(http: Server, answered: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  await answered()
  http.closeAllConnections()
  await closed
}

/** The same log, but it also notices when the store's log is of a newer version. */
function sayingOnce(log: Log): Log {
  const unlessNewer = (say: Log['error']) =>
    ((about: object | string, ...message: [string?]) => {
      const isSaid = typeof about === 'object' && 'err' in about && isOfNewerLog(about.err)
      if (!isSaid) say(about as object, ...message)
    }) as Log['error']
  return {
    info: log.info.bind(log),
    debug: log.debug.bind(log),
    warn: unlessNewer(log.warn.bind(log)),
    error: unlessNewer(log.error.bind(log)),
  }
}

/** The door to the rules. It counts every answer, and tells the marshals when a resident has to wait for one of them. */
function counted(
  execute: Execute<Actor>,
  { answered }: Metrics,
  turnedAway: Live['turnedAway'],
): Execute<Actor> {
  return async (actor, message) => {
    const reply = await execute(actor, message)
    answered(message.command, reply.ok ? 'ok' : reply.no.code)
    if (!reply.ok && reply.no.code === 'marshal-needed') turnedAway(message.site, deviceIn(message.input))
    return reply
  }
}

/** The id of the account that gives the command. Only staff have one. */
function accountOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.staff.id : ''
}

/** The input has a valid shape, so the rules have decided on it. */
function deviceIn(input: unknown): string {
  return (input as { readonly device: string }).device
}

/** The address in the screen's QR code. It has a pass that changes with time, or none where the site asks for none. */
function passesAt(publicUrl: string, { passes }: Access): PassOf {
  return (site, presence, at) => {
    const { pass, until } = passes.passOf(site, at)
    return { url: presence === 'pass' ? `${publicUrl}/q/${site}?k=${pass}` : `${publicUrl}/s/${site}`, until }
  }
}

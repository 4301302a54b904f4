// Puts the parts together, for the process and for tests alike.

import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { LOG_FORMAT } from '../shared/day/log/format.ts'
import { type Access, accessTo } from './access/access.ts'
import type { Actor } from './access/actor.ts'
import { answersOwed } from './answers-owed.ts'
import type { Clock } from './clock.ts'
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
import { personsIn } from './retention/persons.ts'
import { LOG_DAYS, type Retention, startRetention } from './retention/retention.ts'
import type { Store } from './store/ports/store.ts'

const DIST = join(import.meta.dirname, '../dist')

/** Said once: what it is about stands beside it. */
const NEWER =
  'the log is of a newer version, which this one cannot read: viewers are sent to other servers, and nothing is touched. Start the version that is needed in place of this one'

export interface AppParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly secret: string
  readonly publicUrl: string
  /** Folder of the built pages. */
  readonly pages?: string
  /** Hears what time it is where a store that is shared is, and how many milliseconds it took to ask. */
  readonly timed?: (now: number, roundTrip: number) => void
  /** Days for which a day's log is kept; a quarter of a year where it is left out. */
  readonly logDays?: number
  /** Proxies of our own in front, whose word on the caller's address is taken. */
  readonly proxies?: number
}

export interface App {
  readonly http: Server
  readonly days: Days
  readonly access: Access
  readonly retention: Retention
  /** Stops taking, tells viewers when to return, and lets go of everything but the store. */
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
  const shared = { log, days, clock, execute, access, publicUrl }
  const http = createServer(
    httpApp(
      {
        ...shared,
        persons,
        slipLots: slipLotsIn(store, days, clock),
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
  access.keyring.onPassesTurned(() => live.passesTurned())
  const doubt = watchDoubt(clock, log, () => clockChanged({ clock, days, live, access }))
  departure.serve({
    sendViewersAway: () => sendViewersAway({ doubt, access, live }),
    letGo: () => retention.stop().then(() => days.stop()),
    closeHttp: () => closeHttp(http, answered),
  })
  return { http, days, access, retention, close: () => departure.close() }
}

/** The clock is in doubt, or not any more: what has come meanwhile is done, and the tablets say so. */
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
  // what was written for the morning lasts no longer than it can where the clock was put back instead
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

/** Resolves when everybody who asked has the answer and is gone. */
async function closeHttp(http: Server, answered: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  await answered()
  http.closeAllConnections()
  await closed
}

/** The same log, but for what meets again that the store's log is of a newer version. */
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

/** The door, with every answer counted, and whoever has to wait for a marshal told to the marshals. */
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

/** The id of the account that commands; nobody else does what only staff may. */
function accountOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.staff.id : ''
}

/** The input has its shape: it got as far as the rules. */
function deviceIn(input: unknown): string {
  return (input as { readonly device: string }).device
}

/** What the screen's code says: an address with a pass that turns over, or one that stays where a site asks for none. */
function passesAt(publicUrl: string, { passes }: Access): PassOf {
  return (site, presence, at) => {
    const { pass, until } = passes.passOf(site, at)
    return { url: presence === 'pass' ? `${publicUrl}/q/${site}?k=${pass}` : `${publicUrl}/s/${site}`, until }
  }
}

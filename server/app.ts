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
import { isOfNewerLog, type NewerLog, untilNewer } from './days/newer-log.ts'
import { slipLotsIn } from './days/slip-lots.ts'
import { watchDoubt } from './doubt.ts'
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
export async function buildApp({
  store: given,
  clock,
  log: said,
  secret,
  publicUrl,
  pages = DIST,
  logDays = LOG_DAYS,
  proxies = 0,
  timed = () => {},
}: AppParts): Promise<App> {
  let isTaking = true
  /** What this version cannot read; null: nothing that it met. */
  let newer: NewerLog | null = null
  let makesWay: Promise<void> | null = null
  let isBuilt = false
  const log = sayingOnce(said)
  const store = untilNewer(given, (found) => {
    newer = found
    said.error({ ...found.event, needs: found.needs, reads: LOG_FORMAT }, NEWER)
    if (isBuilt) makeWay()
  })
  const access = await accessTo(store, secret, clock, { isSecure: publicUrl.startsWith('https:'), proxies })
  const metrics = metricsOf(
    () => live.connections(),
    () => live.sent(),
  )
  const faults = faultLog(log, clock)
  const days = await openDays({
    store,
    clock,
    failed(site, error) {
      metrics.failed()
      faults.failed(site, error)
    },
    damaged: (site, date, why) =>
      log.error(
        { site, date, err: why },
        date === null
          ? 'the settings of a site cannot be read: an owner saves them again on the set-up page'
          : 'the log of a day cannot be read to its end: its site goes on by hand',
      ),
    threw: (site, { id, command }, date, error) =>
      faults.threw({ site, date, id, command: command.name }, error),
    lost(error) {
      if (error)
        log.error({ err: error }, 'the store does not answer: viewers are told that what they see is old')
      else log.info('the store answers again')
    },
    timed,
  })
  days.onChange(() => faults.worked())
  const execute = counted(
    executor(days, access.door, (actor) => doubt.end(accountOf(actor))),
    metrics,
    (site, device) => live.turnedAway(site, device),
  )
  const persons = personsIn(store, secret, clock)
  const parts = {
    days,
    execute,
    access,
    persons,
    slipLots: slipLotsIn(store, days, clock),
    clock,
    log,
    clockIsRight: (by: string) => doubt.end(by),
    publicUrl,
    pages,
    isTaking: () => isTaking && newer === null,
    newer: () => newer?.needs ?? null,
    live: () => live,
  }
  const http = createServer(httpApp(parts, metrics))
  const answered = answersOwed(http, clock)
  const live = attachLive({
    log,
    http,
    days,
    clock,
    execute,
    access,
    publicUrl,
    passOf: passesAt(publicUrl, access),
  })

  const retention = startRetention({ store, days, persons, clock, log, logDays })
  access.keyring.onPassesTurned(() => live.passesTurned())
  // what has come meanwhile, and what it says on the tablets
  const doubt = watchDoubt(clock, log, () => {
    days.look()
    live.clockChanged()
    // what was written for the morning lasts no longer than it can where the clock was put back instead
    if (clock.unbelieved() === null) void access.settleTimes().catch(() => {})
  })

  isBuilt = true
  if (newer) makeWay()

  return {
    http,
    days,
    access,
    retention,
    async close() {
      isTaking = false
      await (makesWay ?? sendViewersAway())
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      await answered()
      http.closeAllConnections()
      await closed
      if (!makesWay) await letGo()
    },
  }

  async function sendViewersAway(): Promise<void> {
    doubt.stop()
    access.keyring.stop()
    access.badges.stop()
    await live.close()
  }

  async function letGo(): Promise<void> {
    await retention.stop()
    await days.stop()
  }

  /** Stays to say why, and does nothing any more: viewers go to servers that can read the log. */
  function makeWay(): void {
    makesWay ??= sendViewersAway().then(letGo)
  }
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

// The live side: who may view what, views out, commands in. What a view is and who is sent one is the fan-out's.

import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import * as v from 'valibot'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import { ScreenStatus } from '../../shared/protocol/live.ts'
import { problemOf } from '../../shared/text/problem.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import { isOurs } from '../access/origin.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from '../days/damaged.ts'
import type { Days } from '../days/days.ts'
import type { Execute, No } from '../days/execute.ts'
import type { Log } from '../log.ts'
import { admission } from './admission.ts'
import { allowance } from './allowance.ts'
import { answerTo } from './command.ts'
import { type FanOut, fanOut } from './fan-out.ts'
import { type Guest, greet, languageOf } from './handshake.ts'
import { openSockets } from './open-sockets.ts'
import type { PassOf } from './room.ts'
import { type LiveSocket, sendAway } from './send-away.ts'
import { turnAway } from './turn-away.ts'
import { viewerOf } from './viewer.ts'
import { wireOf } from './wire.ts'

/** Bytes of a message from a client: the longest command is a fraction of it. */
const LARGEST = 16 * 1024
/** Milliseconds in which a client has to say what it wants to see. */
const HANDSHAKE = 10_000
/** Milliseconds between heartbeats, and for an answer: a page knows within twenty seconds that it was cut off. */
const HEARTBEAT = 10_000
/** Answers that wait for a client which goes on commanding without reading them. */
const MOST_UNREAD = 100

/** Questions for the time, and words of a screen about itself, of one connection: at once, and then in a second. */
const ASIDE_AT_ONCE = 30
const ASIDE_A_SECOND = 1

/** Milliseconds after which to try again where all sockets are taken: some tab has closed by then. */
const FULL = 30_000
/** The same where too many come at once. */
const CROWDED = 5_000

const silent: Pick<Log, 'warn'> = { warn() {} }

export interface LiveParts {
  readonly http: HttpServer
  readonly days: Days
  readonly clock: Clock
  readonly execute: Execute<Actor>
  readonly access: Access
  readonly passOf: PassOf
  readonly publicUrl: string
  readonly log?: Pick<Log, 'warn'>
}

export interface Live {
  connections(): number
  /** Views sent so far. */
  sent(): number
  /** For who asks over HTTP, where no socket gets through. */
  readonly views: FanOut['views']
  heard: FanOut['heard']
  /** A phone got no number because a marshal has to let it. */
  turnedAway(site: SiteId, device: string): void
  /** The machine's clock is in doubt, or not any more: the marshals see it at once. */
  clockChanged(): void
  /** The passes are others from now on: screens show theirs at once. */
  passesTurned(): void
  /** Takes nobody new, tells everyone when to come back and closes their sockets. The HTTP server stays its owner's. */
  close(): Promise<void>
}

/** Serves viewers on the sockets of an HTTP server. */
export function attachLive({
  http,
  days,
  clock,
  execute,
  access,
  passOf,
  publicUrl,
  log = silent,
}: LiveParts): Live {
  let isClosing = false
  const out = fanOut({
    days,
    clock,
    passOf,
    claims: access.claims,
    roster: access.roster,
    screens: access.screens,
    log,
  })
  access.claims.onChange(out.marshalsSee)
  access.roster.onChange((sites) => sites.forEach(out.marshalsSee))
  const sockets = openSockets()
  const mayComeIn = admission(clock)
  const guests = new WeakMap<LiveSocket, Guest>()
  const greeted = new WeakSet<object>()
  const owed = new Set<Promise<unknown>>()
  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: LARGEST,
    connectTimeout: HANDSHAKE,
    pingInterval: HEARTBEAT,
    pingTimeout: HEARTBEAT,
    allowRequest(request, decide) {
      void whyNot(request).then((no) => {
        if (no) turnAway(request, no)
        decide(null, no === null)
      })
    },
  })

  /** It does not wait for anything but this process's own memory: the connection has no other owner yet. */
  async function whyNot(request: IncomingMessage): Promise<No | null> {
    if (isClosing) return { code: 'unavailable', faults: [] }
    if (!isOurs(request.headers, publicUrl)) return { code: 'foreign-origin', faults: [] }
    const { device } = access.cookies.of(request.headers.cookie)
    // staff are few, and come in first; a cookie that somebody made up is anybody's
    if (!access.isKnownStaff(request.headers) && !mayComeIn())
      return { code: 'too-many-requests', faults: [], wait: CROWDED }
    const address = access.addressOf(request)
    const limited = await access.limits.handshake(device, address)
    const wait = limited ?? (sockets.open(device, address, request.socket) ? null : FULL)
    return wait === null ? null : { code: 'too-many-requests', faults: [], wait }
  }

  io.use((socket: LiveSocket, next) => {
    const { auth, headers } = socket.handshake
    const refuse = ({ code, faults }: No) =>
      next(Object.assign(new Error(code), { data: problemOf(code, languageOf(auth, headers), faults) }))
    // a connection has one viewer, however often its client asks
    if (greeted.has(socket.conn)) return refuse({ code: 'too-many-requests', faults: [] })
    greeted.add(socket.conn)
    greet({ days, access }, auth, socket.request).then(
      (guest) => {
        if ('code' in guest) return refuse(guest)
        guests.set(socket, guest)
        next()
      },
      (error) => {
        const damage = damageIn(error)
        if (!damage) log.warn({ err: error }, 'a viewer could not be let in')
        refuse({ code: damage ?? 'unavailable', faults: [] })
      },
    )
  })

  io.on('connection', (socket: LiveSocket) => {
    const guest = guests.get(socket)
    if (!guest) return
    forgetRequest(socket)
    const { actor, handshake, date, address } = guest
    const site = 'site' in handshake ? handshake.site : ''
    const wire = wireOf(socket.conn)
    const viewer = viewerOf(handshake, date, wire, actor)
    out.enter(viewer)
    if (handshake.view === 'marshal' && actor.kind === 'staff')
      noted(access.roster.opened(actor.session, site))
    if (days.lostSince() !== null) socket.emit('stale', stale())
    // not `disconnect`: its client comes back by itself, and is told at the door why not
    const release = access.badges.watch(actor, () => wire.close())
    socket.on('disconnect', () => {
      release()
      out.leave(viewer)
      wire.close()
    })
    socket.on('command', async (...sent: unknown[]) => {
      if (wire.unread() > MOST_UNREAD) return wire.cut()
      if (actor.kind === 'staff') noted(access.sessions.used(actor.session))
      const wait = await access.limits.command({ actor, site, address, socket: socket.id })
      const answering = answerTo(sent[0], guest, execute, wait)
      owed.add(answering)
      const reply = await answering
      owed.delete(answering)
      const ack = sent.findLast((one) => typeof one === 'function')
      ack?.(reply)
    })
    const mayAsk = allowance(clock, ASIDE_AT_ONCE, ASIDE_A_SECOND)
    socket.on('time', (...sent: unknown[]) => {
      if (wire.unread() > MOST_UNREAD) return wire.cut()
      // whoever asks so often gets no answer, and then comes in again as through any door
      if (!mayAsk()) return
      const ack = sent.findLast((one) => typeof one === 'function')
      ack?.({ now: clock.now() })
    })
    const mayTell = allowance(clock, ASIDE_AT_ONCE, ASIDE_A_SECOND)
    socket.on('status', (message) => {
      if (!mayTell()) return
      const status = v.safeParse(ScreenStatus, message)
      if (!status.success || actor.kind !== 'screen') return
      out.heard(actor.screen.site, actor.screen, status.output)
      noted(access.screens.heard(actor.screen.id))
    })
  })

  /** What is only noted holds nobody up, and is noted the next time where it cannot be now. */
  function noted(noting: Promise<void>): void {
    noting.catch((error) => log.warn({ err: error }, 'that somebody is here could not be written down'))
  }

  days.onLost(() => void io.emit('stale', stale()))

  function stale(): { ago: number | null } {
    const since = days.lostSince()
    return { ago: since === null ? null : Math.max(0, clock.now() - since) }
  }

  return {
    connections: () => io.engine.clientsCount,
    sent: out.sent,
    views: out.views,
    heard: out.heard,
    turnedAway: out.turnedAway,
    clockChanged: out.clockChanged,
    passesTurned: out.passesTurned,
    async close() {
      isClosing = true
      await sendAway([...io.sockets.sockets.values()], clock, owed)
      io.engine.close()
      out.stop()
    },
  }
}

/** Kept for as long as the socket lives, and needed by nobody any more: kilobytes, the cookie and the token. */
function forgetRequest(socket: LiveSocket): void {
  Reflect.deleteProperty(socket.conn, 'request')
  Object.assign(socket.handshake, { headers: {}, auth: {}, query: {}, url: '' })
}

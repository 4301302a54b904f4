// The live side: who may view what, views out, commands in. What a view is and who is sent one is the fan-out's.

import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { problemOf } from '../../shared/text/problem.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from '../days/damaged.ts'
import type { Days } from '../days/days.ts'
import type { Execute, No } from '../days/execute.ts'
import type { Log } from '../log.ts'
import { serveSocket } from './connection.ts'
import { Entrance } from './entrance.ts'
import { FanOut } from './fan-out.ts'
import { type Guest, greet, languageOf } from './handshake.ts'
import type { PassOf } from './room.ts'
import { type LiveSocket, sendAway } from './send-away.ts'
import { turnAway } from './turn-away.ts'

/** Bytes of a message from a client: the longest command is a fraction of it. */
const LARGEST = 16 * 1024
/** Milliseconds in which a client has to say what it wants to see. */
const HANDSHAKE = 10_000
/** Milliseconds between heartbeats, and for an answer: a page knows within twenty seconds that it was cut off. */
const HEARTBEAT = 10_000

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
  readonly screensOf: FanOut['screensOf']
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
export function attachLive(parts: LiveParts): Live {
  return new Gateway(parts)
}

class Gateway implements Live {
  readonly #parts: LiveParts & { readonly log: Pick<Log, 'warn'> }
  readonly #out: FanOut
  readonly #entrance: Entrance
  readonly #guests = new WeakMap<LiveSocket, Guest>()
  /** Connections that have said what they want to see. */
  readonly #greeted = new WeakSet<object>()
  /** Answers under way: whoever sent a command hears of it before the server goes down. */
  readonly #owed = new Set<Promise<unknown>>()
  readonly #io: Server
  /** The dependencies of every connection. */
  readonly #serving: Parameters<typeof serveSocket>[2]

  constructor({ log = silent, ...parts }: LiveParts) {
    const { http, days, clock, access, passOf, publicUrl } = parts
    const { claims, roster, screens } = access
    this.#parts = { ...parts, log }
    this.#out = new FanOut({ days, clock, passOf, claims, roster, screens, log })
    this.#entrance = new Entrance(access, clock, publicUrl)
    this.#serving = { ...this.#parts, out: this.#out, owed: this.#owed }
    this.#io = this.#serverOn(http)
    claims.onChange((site) => this.#out.marshalsSee(site))
    roster.onChange((sites) => {
      for (const site of sites) this.#out.marshalsSee(site)
    })
    days.onLost(() => void this.#io.emit('stale', this.#stale()))
  }

  connections(): number {
    return this.#io.engine.clientsCount
  }

  sent(): number {
    return this.#out.sent()
  }

  get views(): FanOut['views'] {
    return this.#out.views
  }

  get screensOf(): FanOut['screensOf'] {
    return this.#out.screensOf
  }

  heard(...what: Parameters<FanOut['heard']>): void {
    this.#out.heard(...what)
  }

  turnedAway(site: SiteId, device: string): void {
    this.#out.turnedAway(site, device)
  }

  clockChanged(): void {
    this.#out.clockChanged()
  }

  passesTurned(): void {
    this.#out.passesTurned()
  }

  async close(): Promise<void> {
    this.#entrance.close()
    await sendAway([...this.#io.sockets.sockets.values()], this.#parts.clock, this.#owed)
    this.#io.engine.close()
    this.#out.stop()
  }

  #serverOn(http: HttpServer): Server {
    const io = new Server(http, {
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: LARGEST,
      connectTimeout: HANDSHAKE,
      pingInterval: HEARTBEAT,
      pingTimeout: HEARTBEAT,
      allowRequest: (request, decide) => {
        void this.#entrance.whyNot(request).then((no) => {
          if (no) turnAway(request, no)
          decide(null, no === null)
        })
      },
    })
    io.use((socket: LiveSocket, next) => {
      void this.#whyNotGreeted(socket).then((no) => next(no ? this.#errorOf(socket, no) : undefined))
    })
    io.on('connection', (socket: LiveSocket) => this.#welcome(socket))
    return io
  }

  /** Looks whose connection it is, and what they want to see. Null: they may see it. Never rejects. */
  async #whyNotGreeted(socket: LiveSocket): Promise<No | null> {
    // a connection has one viewer, however often its client asks
    if (this.#greeted.has(socket.conn)) return { code: 'too-many-requests', faults: [] }
    this.#greeted.add(socket.conn)
    try {
      const guest = await greet(this.#parts, socket.handshake.auth, socket.request)
      if ('code' in guest) return guest
      this.#guests.set(socket, guest)
      return null
    } catch (error) {
      const damage = damageIn(error)
      if (!damage) this.#parts.log.warn({ err: error }, 'a viewer could not be let in')
      return { code: damage ?? 'unavailable', faults: [] }
    }
  }

  #errorOf({ handshake: { auth, headers } }: LiveSocket, { code, faults }: No): Error {
    return Object.assign(new Error(code), { data: problemOf(code, languageOf(auth, headers), faults) })
  }

  #welcome(socket: LiveSocket): void {
    const guest = this.#guests.get(socket)
    if (!guest) return
    forgetRequest(socket)
    serveSocket(socket, guest, this.#serving)
    if (this.#parts.days.lostSince() !== null) socket.emit('stale', this.#stale())
  }

  /** How long ago the store answered last, in milliseconds; null while it does. */
  #stale(): { ago: number | null } {
    const { days, clock } = this.#parts
    const since = days.lostSince()
    return { ago: since === null ? null : Math.max(0, clock.now() - since) }
  }
}

/** Drops the request, which socket.io would keep as long as the socket lives: kilobytes, with the cookie and the token. */
function forgetRequest(socket: LiveSocket): void {
  Reflect.deleteProperty(socket.conn, 'request')
  Object.assign(socket.handshake, { headers: {}, auth: {}, query: {}, url: '' })
}

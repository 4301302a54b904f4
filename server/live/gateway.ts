// The live side: who may view what, and commands over the same socket.

import { randomUUID } from 'node:crypto'
import type { Server as HttpServer, IncomingHttpHeaders } from 'node:http'
import { Server } from 'socket.io'
import * as v from 'valibot'
import type { Fault } from '../../shared/day/command.ts'
import {
  type ClientToServer,
  CommandMessage,
  Handshake,
  type Reply,
  ScreenStatus,
  type ServerToClient,
} from '../../shared/protocol/live.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { type Language, languageFor } from '../../shared/text/index.ts'
import { problemOf } from '../../shared/text/problem.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import { isOurs } from '../access/origin.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import type { Execute } from '../days/execute.ts'
import { faultsOf } from '../days/faults.ts'
import { fanOut } from './fan-out.ts'
import type { PassOf } from './room.ts'
import { screensSeen } from './screens-seen.ts'
import { type LiveSocket, viewerOf } from './viewer.ts'

/** Bytes of a message from a client: the longest command is a fraction of it. */
const LARGEST = 16 * 1024
/** Clients that are sent away come back within so many milliseconds, spread over them. */
const RETURN_WITHIN = 5000
/** Sockets closed in one turn of the event loop. */
const CLOSED_TOGETHER = 200

export interface LiveParts {
  readonly http: HttpServer
  readonly days: Days
  readonly clock: Clock
  readonly execute: Execute<Actor>
  readonly access: Access
  readonly passOf: PassOf
  readonly publicUrl: string
}

export interface Live {
  connections(): number
  /** Views sent so far. */
  sent(): number
  /** Tells everyone when to return, and closes their sockets. */
  close(): Promise<void>
}

interface Guest {
  readonly actor: Actor
  readonly shake: Handshake
  readonly language: Language
}

export function attachLive({ http, days, clock, execute, access, passOf, publicUrl }: LiveParts): Live {
  const io = new Server<ClientToServer, ServerToClient>(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: LARGEST,
    allowRequest: (request, allow) => allow(null, isOurs(request.headers, publicUrl)),
  })
  const guests = new WeakMap<LiveSocket, Guest>()
  const screens = screensSeen()
  const out = fanOut(days, clock, passOf, screens)
  let sent = 0

  io.use((socket, next) => {
    greet(socket).then(
      (refused) => next(refused ? refusal(refused.code, languageOf(socket), refused.faults) : undefined),
      () => next(refusal('unavailable', languageOf(socket))),
    )
  })
  io.on('connection', (socket) => void welcome(socket))

  return { connections: () => io.engine.clientsCount, sent: () => sent, close }

  async function greet(socket: LiveSocket): Promise<{ code: ProblemCode; faults?: Fault[] } | null> {
    const shake = v.safeParse(Handshake, socket.handshake.auth)
    if (!shake.success) return { code: 'invalid', faults: faultsOf(shake.issues) }
    const actor = await actorOf(shake.output, socket.handshake.headers)
    if (typeof actor === 'string') return { code: actor }
    guests.set(socket, { actor, shake: shake.output, language: languageOf(socket) })
    return null
  }

  async function actorOf(shake: Handshake, headers: IncomingHttpHeaders): Promise<Actor | ProblemCode> {
    if (shake.view === 'overview') return access.actorOf(headers)
    if (!days.has(shake.site)) return 'unknown-site'
    const { date } = await days.day(shake.site)
    return access.viewerOf(shake, headers, date)
  }

  async function welcome(socket: LiveSocket): Promise<void> {
    const guest = guests.get(socket)
    if (!guest) return void socket.disconnect(true)
    const { shake, actor } = guest
    // kept by engine.io for as long as the socket lives, and needed by nobody any more
    Reflect.deleteProperty(socket.conn, 'request')
    const counted = () => {
      sent += 1
    }
    const viewer = viewerOf(
      socket,
      shake,
      () => out.viewOf(viewer),
      () => clock.now(),
      counted,
    )
    socket.on('disconnect', () => out.leave(viewer))
    socket.on('command', (message, ack) => void command(guest, message).then((reply) => answer(ack, reply)))
    if (actor.kind === 'screen') {
      const { id, site, name } = actor.screen
      const heard = (status: ScreenStatus) => {
        screens.heard(site, id, name, status, clock.now())
        out.screensChanged(site)
      }
      heard({ muted: false, hidden: false })
      socket.on('status', (message) => {
        const status = v.safeParse(ScreenStatus, message)
        if (status.success) heard(status.output)
      })
    }
    // its day was read a moment ago; when it cannot be read now, the client comes back for it
    await out.enter(viewer).catch(() => socket.conn.close())
    if (!socket.connected) out.leave(viewer)
  }

  async function command({ actor, shake, language }: Guest, message: unknown): Promise<Reply> {
    const parsed = v.safeParse(CommandMessage, message)
    if (!parsed.success) return no('invalid', language, faultsOf(parsed.issues))
    const { command, id = randomUUID(), input = {} } = parsed.output
    const site = shake.view === 'overview' ? '' : shake.site
    const reply = await execute(actor, { site, command, id, input })
    return reply.ok
      ? { ok: true, version: reply.version, result: reply.result }
      : no(reply.no.code, language, reply.no.faults)
  }

  async function close(): Promise<void> {
    out.stop()
    const sockets = [...io.sockets.sockets.values()]
    for (const socket of sockets) socket.emit('drain', { after: Math.round(Math.random() * RETURN_WITHIN) })
    for (let from = 0; from < sockets.length; from += CLOSED_TOGETHER) {
      await new Promise((resolve) => setImmediate(resolve))
      // `disconnect(true)` would tell the client not to come back
      for (const socket of sockets.slice(from, from + CLOSED_TOGETHER)) socket.conn.close()
    }
    io.engine.close()
  }
}

function no(code: ProblemCode, language: Language, faults: readonly Fault[] = []): Reply {
  return { ok: false, problem: problemOf(code, language, faults) }
}

function answer(ack: unknown, reply: Reply): void {
  if (typeof ack === 'function') ack(reply)
}

function refusal(code: ProblemCode, language: Language, faults: readonly Fault[] = []): Error {
  return Object.assign(new Error(code), { data: problemOf(code, language, faults) })
}

function languageOf({ handshake }: LiveSocket): Language {
  const lang: unknown = handshake.auth['lang']
  return languageFor(typeof lang === 'string' ? lang : handshake.headers['accept-language'])
}

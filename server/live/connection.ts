// One viewer's connection: what its client may send, and what becomes of it.

import * as v from 'valibot'
import { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import type { Execute } from '../days/execute.ts'
import type { Log } from '../log.ts'
import { allowance } from './allowance.ts'
import { answerTo } from './command.ts'
import type { FanOut } from './fan-out.ts'
import type { Guest } from './handshake.ts'
import type { LiveSocket } from './send-away.ts'
import { Viewer } from './viewer.ts'
import { type Wire, wireOf } from './wire.ts'

/** Answers that wait for a client which goes on commanding without reading them. */
const MOST_UNREAD = 100
/** Questions for the time, and words of a screen about itself, of one connection: at once, and then in a second. */
const ASIDE_AT_ONCE = 30
const ASIDE_A_SECOND = 1

interface Parts {
  readonly clock: Clock
  readonly execute: Execute<Actor>
  readonly access: Access
  readonly log: Pick<Log, 'warn'>
  readonly out: FanOut
  /** Holds every answer while it is under way. */
  readonly owed: Set<Promise<unknown>>
}

/** Shows the guest what it may see until its connection ends, and hears what it says. */
export function serveSocket(socket: LiveSocket, guest: Guest, parts: Parts): void {
  const { actor, handshake, date } = guest
  const { access, out } = parts
  const wire = wireOf(socket.conn)
  const viewer = new Viewer(handshake, date, wire, actor)
  out.enter(viewer)
  if (handshake.view === 'marshal' && actor.kind === 'staff')
    note(parts, access.roster.opened(actor.session, handshake.site))
  // not `disconnect`: its client comes back by itself, and is told at the door why not
  const release = access.badges.watch(actor, () => wire.close())
  socket.on('disconnect', () => {
    release()
    out.leave(viewer)
    wire.close()
  })
  hearCommands(socket, guest, wire, parts)
  hearQuestionsForTheTime(socket, wire, parts)
  if (actor.kind === 'screen') hearStatus(socket, actor.screen, parts)
}

function hearCommands(socket: LiveSocket, guest: Guest, wire: Wire, parts: Parts): void {
  const { actor, handshake, address } = guest
  const { access, execute, owed } = parts
  const site = 'site' in handshake ? handshake.site : ''
  socket.on('command', async (...sent: unknown[]) => {
    if (wire.unread() > MOST_UNREAD) return wire.cut()
    if (actor.kind === 'staff') note(parts, access.sessions.used(actor.session))
    const wait = await access.limits.command({ actor, site, address, socket: socket.id })
    const answering = answerTo(sent[0], guest, execute, wait)
    owed.add(answering)
    const reply = await answering
    owed.delete(answering)
    ackOf(sent)?.(reply)
  })
}

function hearQuestionsForTheTime(socket: LiveSocket, wire: Wire, { clock }: Parts): void {
  let mayAsk: (() => boolean) | null = null
  socket.on('time', (...sent: unknown[]) => {
    if (wire.unread() > MOST_UNREAD) return wire.cut()
    // most connections ask once or never, and thousands of them are open
    mayAsk ??= allowance(clock, ASIDE_AT_ONCE, ASIDE_A_SECOND)
    // whoever asks too often gets no answer, and then comes in again as through any door
    if (mayAsk()) ackOf(sent)?.({ now: clock.now() })
  })
}

function hearStatus(
  socket: LiveSocket,
  screen: Extract<Actor, { kind: 'screen' }>['screen'],
  parts: Parts,
): void {
  const { clock, out, access } = parts
  const maySay = allowance(clock, ASIDE_AT_ONCE, ASIDE_A_SECOND)
  socket.on('status', (message) => {
    if (!maySay()) return
    const status = v.safeParse(ScreenStatus, message)
    if (!status.success) return
    out.heard(screen.site, screen, status.output)
    note(parts, access.screens.heard(screen.id))
  })
}

/** The function that a client waits for; a client need not wait. */
function ackOf(sent: readonly unknown[]): ((answer: unknown) => void) | undefined {
  return sent.findLast((one): one is (answer: unknown) => void => typeof one === 'function')
}

/** A note that somebody is here holds nobody up. Where it fails, the next one is soon enough. */
function note({ log }: Parts, noting: Promise<void>): void {
  noting.catch((error) => log.warn({ err: error }, 'that somebody is here could not be written down'))
}

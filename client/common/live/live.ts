// The connection: the newest view, whether it is cut off and since when, and commands.

import type { Socket } from 'socket.io-client'
import type { CommandName, Input } from '../../../shared/day/commands/index.ts'
import type { Handshake, Reply, View } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { newId } from '../browser/new-id.ts'
import { reloadWhenQuiet } from '../page/reload.ts'
import { isTimeKnown, setZone, takeTime } from '../time/site-time.ts'
import { steadyNow } from '../time/steady-now.ts'
import { language } from '../words/words.ts'
import { keepBranches } from './keep-branches.ts'
import { loadSocket } from './load-socket.ts'
import { isNewer } from './newer.ts'
import { isPassing } from './passing.ts'

/** Milliseconds to wait for an answer. A command is on disk within a few; this is a lost connection. */
const ANSWER = 10_000
/** After a refusal that passes by itself it asks again after so many milliseconds, and up to as many more. Any other stands. */
const ASK_AGAIN = 3_000

/** Milliseconds after an answer over HTTP: it is asked every few seconds, and one may be lost. */
const OVER_HTTP = 12_000
/** Milliseconds in which a connection that is alive says so, also over a bad line. A dead one is noticed by itself after twenty seconds. */
export const ALIVE = 3_000
/** Milliseconds of silence after which a page on which somebody acts has the server prove that it is there. */
export const SILENT_AFTER = 1_500
/** Milliseconds from one look how long it has been silent to the next. */
export const LISTEN_EVERY = 250
/** Milliseconds from one asking for the time to the next: stopwatches go wrong by less than a second in it. */
const TIME_EVERY = 3_600_000
/** A page that nobody has looked at, or whose network was away, may hold a connection that died without a word. */
const RETURNS = ['online', 'pageshow', 'visibilitychange'] as const

/** Nobody answered: not connected, or the answer was lost. The server may have done it all the same. */
export class NobodyAnswered extends Error {}

export interface Status {
  readonly connected: boolean
  /** When it was cut off, or its server from what is true, or first tried, in milliseconds; null while connected. */
  readonly since: number | null
  /** Why the server does not let this page view what it asks for, where asking again does not help. */
  readonly problem: Problem | null
}

export class LiveConnection<V extends View = View> {
  view: V | null = null
  /** When the view was received, in milliseconds. */
  seenAt = 0
  status: Status = { connected: false, since: steadyNow(), problem: null }
  readonly #auth: () => Handshake
  readonly #listeners = new Set<() => void>()
  #isStarted = false
  /** Null until the page has loaded what it is made of. */
  #socket: Socket | null = null
  #isFirst = true
  #wasConnected = false
  #askingAgain = 0
  #timing = 0
  /** When a view was last answered over HTTP. */
  #answeredAt = 0
  /** When the server was last heard of, in milliseconds: its views, its answers and its heartbeats. */
  #heardAt = 0

  readonly #isActedOn: boolean
  #listening = 0
  #isProving = false

  /**
   * Views what `auth` names; it is asked anew at each connection. On a page that `isActedOn` a dead line is noticed
   * within five seconds; on another by its heartbeats alone.
   */
  constructor(auth: () => Handshake, { isActedOn = false } = {}) {
    this.#auth = auth
    this.#isActedOn = isActedOn
  }

  start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    for (const event of RETURNS) addEventListener(event, this.#hurry, true)
    this.#timing = window.setInterval(() => void this.#askTime(), TIME_EVERY)
    if (this.#isActedOn) this.#listening = window.setInterval(() => void this.#proveIfSilent(), LISTEN_EVERY)
    void this.#connect()
  }

  stop(): void {
    this.#isStarted = false
    for (const event of RETURNS) removeEventListener(event, this.#hurry, true)
    clearInterval(this.#timing)
    clearInterval(this.#listening)
    clearTimeout(this.#askingAgain)
    this.#socket?.disconnect()
    this.#socket = null
  }

  /** Calls back at each change of view or status, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes in a view that came another way: over HTTP while there is no socket, with the page, or kept since `at`. */
  take(view: V, at = steadyNow()): void {
    this.#see(view, at)
  }

  /** Takes in what was answered over HTTP just now, while there is no socket. */
  takeAnswer(view: V): void {
    this.#answeredAt = steadyNow()
    this.#see(view)
  }

  /** Whether there is a socket; its server may be cut off from what is true all the same. */
  get hasSocket(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Whether it goes on over HTTP: some networks let no socket through. */
  get isOverHttp(): boolean {
    return !this.status.connected && steadyNow() - this.#answeredAt < OVER_HTTP
  }

  /** Since when what it shows is old, in milliseconds; null: it is not, whichever way it comes. */
  get oldSince(): number | null {
    const { since } = this.status
    if (since === null || this.isOverHttp) return null
    if (this.#wasConnected || this.view === null) return Math.max(since, this.#answeredAt)
    // a page that was kept is as old as what it shows
    return this.seenAt
  }

  /** Until when what it shows is known to be true, in milliseconds; 0 where nothing is. */
  get trueAt(): number {
    const { since } = this.status
    if (since === null) return steadyNow()
    return this.#wasConnected ? Math.max(since, this.seenAt) : this.seenAt
  }

  /** Gives a command. Rejects with `NobodyAnswered`; ask again then with the same id. */
  async send<Name extends CommandName>(
    command: Name,
    input: Input<Name>,
    id: string = newId(),
  ): Promise<Reply<Name>> {
    const socket = this.#socket
    if (!socket?.connected) throw new NobodyAnswered()
    try {
      return await socket.timeout(ANSWER).emitWithAck('command', { command, id, input })
    } catch {
      throw new NobodyAnswered()
    }
  }

  /** Says something of itself, as screens do; nobody answers. */
  tell(event: 'status', message: object): void {
    if (this.#socket?.connected) this.#socket.emit(event, message)
  }

  async #connect(): Promise<void> {
    const openSocket = await loadSocket()
    // stopped while it was loading, or started anew
    if (!this.#isStarted || this.#socket) return
    const socket = openSocket(() => ({ ...this.#auth(), lang: language() }))
    this.#socket = socket
    socket.on('connect', () => {
      this.#isFirst = true
      this.#wasConnected = true
      this.#heard()
      if (!isTimeKnown()) void this.#askTime()
      this.#become({ connected: true, since: null, problem: null })
    })
    socket.on('disconnect', (reason) =>
      this.#cutOff(null, reason === 'ping timeout' ? this.#heardAt : steadyNow()),
    )
    socket.io.on('ping', this.#heard)
    socket.on('connect_error', (error: Error & { data?: Problem }) => this.#refused(error.data ?? null))
    socket.on('view', (view: V) => {
      this.#heard()
      this.#see(view)
    })
    socket.on('stale', ({ ago }: { ago: number | null }) =>
      this.#become(
        ago === null
          ? { connected: true, since: null, problem: null }
          : { connected: false, since: steadyNow() - ago, problem: null },
      ),
    )
  }

  #see(view: V, at = steadyNow()): void {
    if ('timeZone' in view) setZone(view.timeZone)
    if (view.protocol > PROTOCOL) reloadWhenQuiet(view.protocol)
    if (!isNewer(this.view as { day?: string; version: number } | null, view, this.#isFirst)) return
    this.#isFirst = false
    this.seenAt = at
    this.view = keepBranches(this.view, view)
    this.#tellAll()
  }

  #refused(problem: Problem | null): void {
    const passes = problem !== null && isPassing(problem.code)
    this.#cutOff(passes ? null : problem)
    // a refusal, unlike a lost connection, is final for socket.io
    if (!passes) return
    clearTimeout(this.#askingAgain)
    this.#askingAgain = window.setTimeout(() => this.#socket?.connect(), ASK_AGAIN * (1 + Math.random()))
  }

  /** The network is back, or somebody looks: what seems connected has to prove it, and what is not need not wait for its next try. */
  readonly #hurry = (event: Event): void => {
    // the first showing of a page is no return: it connects already
    if (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted) return
    const socket = this.#socket
    if (document.visibilityState !== 'visible' || !socket || this.status.problem) return
    if (!socket.connected) socket.disconnect().connect()
    else void this.#prove(socket)
  }

  async #proveIfSilent(): Promise<void> {
    const socket = this.#socket
    if (this.#isProving || !socket?.connected || steadyNow() - this.#heardAt < SILENT_AFTER) return
    this.#isProving = true
    await this.#prove(socket)
    this.#isProving = false
  }

  async #prove(socket: Socket): Promise<void> {
    const asked = steadyNow()
    if ((await this.#askTime()) || this.#socket !== socket || !socket.connected || this.#heardAt > asked)
      return
    this.#cutOff(null, this.#heardAt)
    socket.disconnect().connect()
  }

  /** Whether the server has told the time within the time in which whoever is there does. */
  async #askTime(): Promise<boolean> {
    const asked = performance.now()
    try {
      const { now } = await this.#socket!.timeout(ALIVE).emitWithAck('time')
      this.#heard()
      // the server read its clock about half-way between our question and its answer
      takeTime(now + (performance.now() - asked) / 2)
      return true
    } catch {
      return false
    }
  }

  readonly #heard = (): void => {
    this.#heardAt = steadyNow()
  }

  /** Cut off, since then at the latest. */
  #cutOff(problem: Problem | null, at = steadyNow()): void {
    this.#become({ connected: false, since: Math.min(this.status.since ?? at, at), problem })
  }

  #become(status: Status): void {
    this.status = status
    this.#tellAll()
  }

  #tellAll(): void {
    for (const listener of this.#listeners) listener()
  }
}

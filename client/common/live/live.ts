// The live connection: the newest view, whether the page is cut off and since when, and commands.

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

/** Milliseconds to wait for an answer. A command is on disk within a few, so a longer silence means a lost connection. */
const ANSWER = 10_000
/**
 * After a refusal that passes by itself, the page asks again after so many milliseconds plus a random part of as many
 * more. Any other refusal is final.
 */
const ASK_AGAIN = 3_000

/** Milliseconds for which an answer over HTTP counts as new: the page asks every few seconds, and one answer may be lost. */
const OVER_HTTP = 12_000
/**
 * Milliseconds to wait for a sign of life, long enough for a slow network. Without this, socket.io notices a dead
 * connection after twenty seconds.
 */
export const ALIVE = 3_000
/** Milliseconds of silence after which a page on which people act asks the server for a sign of life. */
export const SILENT_AFTER = 1_500
/** Milliseconds between two checks of how long the server has been silent. */
export const LISTEN_EVERY = 250
/** Milliseconds between two requests for the time: in this interval a stopwatch drifts by less than a second. */
const TIME_EVERY = 3_600_000
/** After these events the connection may be dead without a sign: nobody looked at the page, or its network was away. */
const RETURNS = ['online', 'pageshow', 'visibilitychange'] as const

/** Nobody answered: the page is not connected, or the answer was lost. The server may have done the command all the same. */
export class NobodyAnswered extends Error {}

export interface Status {
  readonly connected: boolean
  /**
   * When the page was cut off from the server, or the server from its store, or the first try began, in milliseconds;
   * null while connected.
   */
  readonly since: number | null
  /** Why the server refuses the view to this page for good, so that asking again does not help. */
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
  /** Null until the page has loaded socket.io. */
  #socket: Socket | null = null
  #isFirst = true
  #wasConnected = false
  #askingAgain = 0
  #timing = 0
  /** When a view last came over HTTP. */
  #answeredAt = 0
  /** When the last sign of life came from the server, in milliseconds: a view, an answer or a heartbeat. */
  #heardAt = 0

  readonly #isActedOn: boolean
  #listening = 0
  #isProving = false

  /**
   * Shows the view that `auth` names; `auth` is called at each connection. On a page that `isActedOn`, a dead
   * connection is noticed within five seconds; on any other page, by the heartbeats alone.
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

  /** Takes a view that did not come over the socket: over HTTP while there is no socket, with the page, or kept since `at`. */
  take(view: V, at = steadyNow()): void {
    this.#see(view, at)
  }

  /** Takes a view that was just read over HTTP, while there is no socket. */
  takeAnswer(view: V): void {
    this.#answeredAt = steadyNow()
    this.#see(view)
  }

  /** Whether there is a socket. Its server may be cut off from its store all the same. */
  get hasSocket(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Whether the view comes over HTTP: some networks let no socket through. */
  get isOverHttp(): boolean {
    return !this.status.connected && steadyNow() - this.#answeredAt < OVER_HTTP
  }

  /** Since when the view is out of date, in milliseconds; null: it is up to date, over the socket or over HTTP. */
  get oldSince(): number | null {
    const { since } = this.status
    if (since === null || this.isOverHttp) return null
    if (this.#wasConnected || this.view === null) return Math.max(since, this.#answeredAt)
    // a page that was kept is as old as its view
    return this.seenAt
  }

  /** Until when the view is known to be right, in milliseconds; 0 where there is none. */
  get trueAt(): number {
    const { since } = this.status
    if (since === null) return steadyNow()
    return this.#wasConnected ? Math.max(since, this.seenAt) : this.seenAt
  }

  /** Sends a command. Rejects with `NobodyAnswered`; then send it again with the same id. */
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

  /** Sends the status of this page, as screens do; the server does not answer. */
  tell(event: 'status', message: object): void {
    if (this.#socket?.connected) this.#socket.emit(event, message)
  }

  async #connect(): Promise<void> {
    const openSocket = await loadSocket()
    // stopped, or started again, while socket.io was loading
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
    // socket.io treats a refusal as final, unlike a lost connection
    if (!passes) return
    clearTimeout(this.#askingAgain)
    this.#askingAgain = window.setTimeout(() => this.#socket?.connect(), ASK_AGAIN * (1 + Math.random()))
  }

  /** The network is back, or somebody looks: a connection that seems alive has to prove it, and a lost one is tried again at once. */
  readonly #hurry = (event: Event): void => {
    // the first `pageshow` is no return: the page connects already
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

  /** Whether the server has told the time before the wait for a sign of life was over. */
  async #askTime(): Promise<boolean> {
    const asked = performance.now()
    try {
      const { now } = await this.#socket!.timeout(ALIVE).emitWithAck('time')
      this.#heard()
      // the server read its clock about half-way between the request and the answer
      takeTime(now + (performance.now() - asked) / 2)
      return true
    } catch {
      return false
    }
  }

  readonly #heard = (): void => {
    this.#heardAt = steadyNow()
  }

  /** Marks the page as cut off since `at`, or since an earlier time if it was already. */
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

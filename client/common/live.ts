// The connection: the newest view, whether it is cut off and since when, and commands.

import type { Socket } from 'socket.io-client'
import type { Handshake, Reply, View } from '../../shared/protocol/live.ts'
import type { Problem, ProblemCode } from '../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { keepBranches } from './keep-branches.ts'
import { loadSocket } from './load-socket.ts'
import { newId } from './new-id.ts'
import { isNewer } from './newer.ts'
import { reloadWhenQuiet } from './reload.ts'
import { language } from './words.ts'

/** Milliseconds to wait for an answer. A command is on disk within a few; this is a lost connection. */
const ANSWER = 10_000
/** Refusals that pass by themselves. Any other stands until the page asks for something else. */
const PASSING: readonly ProblemCode[] = ['unavailable', 'too-many-requests']
/** After one of those it asks again after so many milliseconds, and up to as many more. */
const ASK_AGAIN = 3_000

/** Nobody answered: not connected, or the answer was lost. The server may have done it all the same. */
export class NobodyAnswered extends Error {}

export interface Status {
  readonly connected: boolean
  /** When it was cut off, or its server from what is true, or first tried, in milliseconds; null while connected. */
  readonly since: number | null
  /** Why the server does not let this page view what it asks for, where asking again does not help. */
  readonly problem: Problem | null
}

export class Live<V extends View = View> {
  view: V | null = null
  /** When the view was received, in milliseconds. */
  seenAt = 0
  status: Status = { connected: false, since: Date.now(), problem: null }
  readonly #auth: () => Handshake
  readonly #listeners = new Set<() => void>()
  #isStarted = false
  /** Null until the page has loaded what it is made of. */
  #socket: Socket | null = null
  #isFirst = true
  #wasConnected = false
  #askingAgain = 0

  /** Views what `auth` names; it is asked anew at each connection. */
  constructor(auth: () => Handshake) {
    this.#auth = auth
  }

  start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    addEventListener('online', this.#hurry)
    document.addEventListener('visibilitychange', this.#hurry)
    void this.#connect()
  }

  stop(): void {
    this.#isStarted = false
    removeEventListener('online', this.#hurry)
    document.removeEventListener('visibilitychange', this.#hurry)
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
  take(view: V, at = Date.now()): void {
    this.#see(view, at)
  }

  /** Until when what it shows is known to be true, in milliseconds; 0 where nothing is. */
  get trueAt(): number {
    const { since } = this.status
    if (since === null) return Date.now()
    return this.#wasConnected ? Math.max(since, this.seenAt) : this.seenAt
  }

  /** Gives a command. Rejects with `NobodyAnswered`; ask again then with the same id. */
  async send(command: string, input: object, id: string = newId()): Promise<Reply> {
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
      this.#become({ connected: true, since: null, problem: null })
    })
    socket.on('disconnect', () => this.#cutOff(null))
    socket.on('connect_error', (error: Error & { data?: Problem }) => this.#refused(error.data ?? null))
    socket.on('view', (view: V) => this.#see(view))
    socket.on('stale', ({ ago }: { ago: number | null }) =>
      this.#become(
        ago === null
          ? { connected: true, since: null, problem: null }
          : { connected: false, since: Date.now() - ago, problem: null },
      ),
    )
  }

  #see(view: V, at = Date.now()): void {
    if (view.protocol > PROTOCOL) reloadWhenQuiet(view.protocol)
    if (!isNewer(this.view as { day?: string; version: number } | null, view, this.#isFirst)) return
    this.#isFirst = false
    this.seenAt = at
    this.view = keepBranches(this.view, view)
    this.#tellAll()
  }

  #refused(problem: Problem | null): void {
    const passes = problem !== null && PASSING.includes(problem.code)
    this.#cutOff(passes ? null : problem)
    // a refusal, unlike a lost connection, is final for socket.io
    if (!passes) return
    clearTimeout(this.#askingAgain)
    this.#askingAgain = window.setTimeout(() => this.#socket?.connect(), ASK_AGAIN * (1 + Math.random()))
  }

  /** The network is back, or somebody looks: no need to wait for the next try. */
  readonly #hurry = (): void => {
    const socket = this.#socket
    if (document.visibilityState !== 'visible' || !socket || socket.connected || this.status.problem) return
    socket.disconnect().connect()
  }

  #cutOff(problem: Problem | null): void {
    this.#become({ connected: false, since: this.status.since ?? Date.now(), problem })
  }

  #become(status: Status): void {
    this.status = status
    this.#tellAll()
  }

  #tellAll(): void {
    for (const listener of this.#listeners) listener()
  }
}

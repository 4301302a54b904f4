// The server as a page under test sees it: it sends views over a socket, takes commands, and answers HTTP requests. A
// command waits until the test answers it. Nothing is decided here: views and results come from the pure core.

import type { CommandName, Input, Result } from '../../../shared/day/commands/index.ts'
import type { Handshake, Reply, Views } from '../../../shared/protocol/live.ts'
import type { Problem, ProblemCode } from '../../../shared/protocol/problems.ts'
import { settled } from './clock.ts'
import { PretendHttp } from './pretend-http.ts'
import { PretendSocket } from './pretend-socket.ts'
import { problemHere } from './problem-here.ts'

/** A command that the page gave. The test decides its result. */
export interface Sent<Name extends CommandName = CommandName> {
  readonly command: Name
  readonly input: Input<Name>
  readonly id: string
  /** Whether it came over the socket or over HTTP. */
  readonly over: 'socket' | 'http'
  /** Answers with success. */
  done(result?: Result<Name>): Promise<void>
  /** Answers with a refusal. */
  refused(code: ProblemCode | Problem): Promise<void>
  /** Its answer is lost on the way: the page does not know whether it was done. */
  lost(): Promise<void>
}

export class PretendServer {
  /** Every command, in the order in which they came. */
  readonly sent: Sent[] = []
  /** The handshakes of the sockets, in order. */
  readonly handshakes: Handshake[] = []
  /** The statuses that screens reported. */
  readonly statuses: object[] = []
  readonly http = new PretendHttp((command, input, id, reply) =>
    this.#take('http', command, input, id, reply),
  )
  /** False: the page cannot reach the server. */
  isUp = true
  /** The reason why it refuses every socket; null: it accepts them. */
  refusal: Problem | null = null
  readonly #sockets = new Set<PretendSocket>()
  readonly #views = new Map<string, { view: object; version: number }>()

  /** The last command; throws if there is none. */
  get last(): Sent {
    const last = this.sent.at(-1)
    if (!last) throw new Error('no command was given')
    return last
  }

  /** The commands as pairs of name and input, for comparison. */
  get commands(): [CommandName, object][] {
    return this.sent.map(({ command, input }) => [command, input])
  }

  /** Sends a view from now on to connected sockets, and to those that connect later. It is newer than the one before. */
  async shows<Name extends keyof Views>(name: Name, view: Views[Name]): Promise<void> {
    const before = this.#views.get(name)
    const own = 'version' in view ? (view.version as number) : 0
    const version = before ? Math.max(own, before.version + 1) : own
    this.#views.set(name, { view, version })
    for (const socket of this.#sockets) if (socket.connected) this.#show(socket)
    await settled()
  }

  /** Cuts the connection, for sockets and for HTTP. */
  async goesAway(): Promise<void> {
    this.isUp = false
    this.http.isUp = false
    for (const socket of this.#sockets) socket.drop()
    await settled()
  }

  async comesBack(): Promise<void> {
    this.isUp = true
    this.http.isUp = true
    for (const socket of this.#sockets) if (!socket.connected) socket.connect()
    await settled()
  }

  /** The server has lost its store, for this many milliseconds; null: it has it again. */
  async isStale(ago: number | null): Promise<void> {
    for (const socket of this.#sockets) socket.hear('stale', { ago })
    await settled()
  }

  /** Refuses every socket from now on, for this reason. */
  async turnsAway(code: ProblemCode | Problem): Promise<void> {
    this.refusal = problemHere(code)
    for (const socket of this.#sockets) {
      socket.drop()
      socket.connect()
    }
    await settled()
  }

  /** Sends every view again, as after a change that a page has to draw. */
  async showsAgain(): Promise<void> {
    for (const [name, { view, version }] of this.#views)
      this.#views.set(name, { view: { ...view }, version: version + 1 })
    for (const socket of this.#sockets) if (socket.connected) this.#show(socket)
    await settled()
  }

  /** How many sockets are open. */
  get connections(): number {
    return [...this.#sockets].filter(({ connected }) => connected).length
  }

  /** A page opens a socket, as with `openSocket` of `client/common/live/socket.ts`. */
  open(auth: () => object): PretendSocket {
    const socket = new PretendSocket(auth, {
      came: (handshake) => {
        if (!this.isUp) return 'unreachable'
        if (this.refusal) return this.refusal
        this.handshakes.push(handshake as Handshake)
        return null
      },
      isThere: () => this.#show(socket),
      told: (message) => this.statuses.push(message),
      given: ({ command, id, input }, reply) => this.#take('socket', command, input, id, reply),
    })
    this.#sockets.add(socket)
    socket.connect()
    return socket
  }

  #show(socket: PretendSocket): void {
    const shown = this.#views.get((socket.handshake as { view: string }).view)
    if (shown) socket.hear('view', { ...shown.view, version: shown.version })
  }

  #take(
    over: Sent['over'],
    command: CommandName,
    input: object,
    id: string,
    reply: (reply: Reply | null) => void,
  ): void {
    const answer = async (what: Reply | null) => {
      reply(what)
      await settled()
    }
    this.sent.push({
      command,
      input: input as Input<CommandName>,
      id,
      over,
      done: (result = {} as Result<CommandName>) => answer({ ok: true, version: this.sent.length, result }),
      refused: (code) => answer({ ok: false, problem: problemHere(code) }),
      lost: () => answer(null),
    })
  }
}

let current = new PretendServer()

/** The server of the current test. */
export function server(): PretendServer {
  return current
}

export function newServer(): void {
  current = new PretendServer()
}

// The part of socket.io's client that pages use, without a network. It replaces the result of
// `client/common/live/socket.ts`.

import type { CommandName } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { now } from './site-clock.ts'

export interface CommandMessage {
  readonly command: CommandName
  readonly id: string
  readonly input: object
}

/** The server's side of a socket. */
export interface Ends {
  /** It connects, with this handshake; the server returns null to accept it. */
  came(handshake: object): Problem | 'unreachable' | null
  isThere(): void
  told(message: object): void
  given(message: CommandMessage, reply: (reply: Reply | null) => void): void
}

type Listener = (...args: never[]) => void

export class PretendSocket {
  connected = false
  handshake: object = {}
  readonly io = { on: (): void => {} }
  readonly #auth: () => object
  readonly #ends: Ends
  readonly #listeners = new Map<string, Set<Listener>>()

  constructor(auth: () => object, ends: Ends) {
    this.#auth = auth
    this.#ends = ends
  }

  on(event: string, listener: Listener): this {
    const before = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, before.add(listener))
    return this
  }

  once(event: string, listener: Listener): this {
    const only = (...args: never[]): void => {
      this.#listeners.get(event)?.delete(only)
      listener(...args)
    }
    return this.on(event, only)
  }

  /** Connects a moment later, as the real one does: the caller has yet to add its listeners. */
  connect(): this {
    queueMicrotask(() => {
      if (this.connected) return
      this.handshake = this.#auth()
      const refusal = this.#ends.came(this.handshake)
      if (refusal === 'unreachable') return this.hear('connect_error', new Error('unreachable'))
      if (refusal) return this.hear('connect_error', Object.assign(new Error(), { data: refusal }))
      this.connected = true
      this.hear('connect')
      this.#ends.isThere()
    })
    return this
  }

  disconnect(): this {
    this.connected = false
    return this
  }

  /** Breaks the connection. */
  drop(): void {
    if (!this.connected) return
    this.connected = false
    this.hear('disconnect', 'transport close')
  }

  emit(_event: 'status', message: object): void {
    this.#ends.told(message)
  }

  timeout(ms: number) {
    return {
      emitWithAck: (event: string, message?: CommandMessage): Promise<unknown> =>
        event === 'time'
          ? Promise.resolve({ now: now() })
          : new Promise((resolve, reject) => {
              const late = setTimeout(() => reject(new Error('operation has timed out')), ms)
              this.#ends.given(message!, (reply) => {
                clearTimeout(late)
                reply ? resolve(reply) : reject(new Error('operation has timed out'))
              })
            }),
    }
  }

  /** The server sends an event to the page. */
  hear(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...(args as never[]))
  }
}

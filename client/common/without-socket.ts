// Asks for a view over HTTP for as long as there is no socket: some networks let nothing else through.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { View } from '../../shared/protocol/live.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import { ask } from './http.ts'
import type { Live } from './live.ts'

/** Milliseconds without a socket before the first asking, and from one to the next. */
const FIRST = 10_000
const EVERY = 15_000
/** Milliseconds over which phones that were cut off together spread. */
const SPREAD = 3_000

interface Where {
  readonly path: string
  readonly token?: string
}

export class WithoutSocketController<V extends View> implements ReactiveController {
  /** Why the server did not show it. */
  problem: Problem | null = null
  readonly #host: ReactiveControllerHost
  readonly #live: Live<V>
  readonly #where: () => Where
  #timer = 0
  #askedAt = 0

  constructor(host: ReactiveControllerHost, live: Live<V>, where: () => Where) {
    this.#host = host
    this.#live = live
    this.#where = where
    host.addController(this)
  }

  hostConnected(): void {
    const late = Math.random() * SPREAD
    this.#timer = window.setInterval(() => {
      const { since } = this.#live.status
      const now = Date.now()
      if (since === null || now - since < FIRST + late || now - this.#askedAt < EVERY) return
      void this.askNow()
    }, 1000)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  /** Asks without waiting for its turn, as after a command that was given over HTTP too. */
  async askNow(): Promise<void> {
    this.#askedAt = Date.now()
    const { path, token } = this.#where()
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const answer = await ask<V>('GET', path, undefined, headers).catch(() => null)
    // the socket came back in the meantime, and knows better
    if (answer === null || this.#live.status.connected) return
    this.problem = answer.ok ? null : answer.problem
    if (answer.ok) this.#live.take(answer.body)
    this.#host.requestUpdate()
  }
}

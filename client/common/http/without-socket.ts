// Reads the view over HTTP for as long as there is no socket: some networks let nothing else through.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { View } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import type { LiveConnection } from '../live/live.ts'
import { isPassing } from '../live/passing.ts'
import { steadyNow } from '../time/steady-now.ts'
import type { HttpAnswer } from './request.ts'

/** How often it reads, in milliseconds. */
export interface Polling {
  /** From the loss of the socket to the first request. */
  readonly first: number
  /** From one request to the next. */
  readonly every: number
  /** Random spread, so that pages that were cut off together do not ask together. */
  readonly spread: number
}

/** For thousands of phones: as seldom as a waiting person can accept. */
const PHONES: Polling = { first: 10_000, every: 15_000, spread: 3_000 }
/** For the few screens and tablets of a site, which everybody there follows. */
export const WALLS_AND_TABLETS: Polling = { first: 3_000, every: 3_000, spread: 1_000 }

/** Reads the view. Rejects when nobody answered. */
type AskView<V> = () => Promise<HttpAnswer<V>>

export class WithoutSocketController<V extends View> implements ReactiveController {
  /** The server's reason for not showing the view. */
  problem: Problem | null = null
  readonly #host: ReactiveControllerHost
  readonly #live: LiveConnection<V>
  /** The request to send; null: there is nothing to ask for yet. */
  readonly #asker: () => AskView<V> | null
  readonly #asking: Polling
  #timer = 0
  #askedAt = 0
  #isAsking = false

  constructor(
    host: ReactiveControllerHost,
    live: LiveConnection<V>,
    asker: () => AskView<V> | null,
    asking = PHONES,
  ) {
    this.#host = host
    this.#live = live
    this.#asker = asker
    this.#asking = asking
    host.addController(this)
  }

  hostConnected(): void {
    const { first, every, spread } = this.#asking
    const late = Math.random() * spread
    this.#timer = window.setInterval(() => {
      const { since, problem } = this.#live.status
      const now = steadyNow()
      // a view that was refused to the socket is refused over HTTP too, and each refusal would fill the console
      if (problem !== null) return
      if (since === null || this.#live.hasSocket || now - since < first + late || now - this.#askedAt < every)
        return
      void this.askNow()
    }, 1000)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  /** Reads at once, before its turn: for example after a command that was sent over HTTP too. */
  async askNow(): Promise<void> {
    const askView = this.#asker()
    if (askView === null || this.#isAsking) return
    this.#askedAt = steadyNow()
    this.#isAsking = true
    const answer = await askView().catch(() => null)
    this.#isAsking = false
    // the socket came back in the meantime, and its view is newer
    if (!this.#live.status.connected && answer !== null) {
      // a refusal that passes by itself is no reason to hide the view
      this.problem = answer.ok || isPassing(answer.problem.code) ? null : answer.problem
      if (answer.ok) this.#live.takeAnswer(answer.body)
    }
    // also without an answer: the last one may be too old by now
    this.#host.requestUpdate()
  }
}

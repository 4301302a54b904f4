// Asks for a view over HTTP for as long as there is no socket: some networks let nothing else through.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { View } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import type { LiveConnection } from '../live/live.ts'
import { isPassing } from '../live/passing.ts'
import { steadyNow } from '../time/steady-now.ts'
import type { HttpAnswer } from './request.ts'

/** How often it asks, in milliseconds. */
export interface Polling {
  /** Without a socket before the first asking. */
  readonly first: number
  /** From one asking to the next. */
  readonly every: number
  /** Over which those that were cut off together spread. */
  readonly spread: number
}

/** Thousands of phones: as seldom as somebody who waits can bear. */
const PHONES: Polling = { first: 10_000, every: 15_000, spread: 3_000 }
/** The few screens and tablets of a site, which everybody there follows. */
export const WALLS_AND_TABLETS: Polling = { first: 3_000, every: 3_000, spread: 1_000 }

/** Asks for the view. Rejects when nobody answered. */
type AskView<V> = () => Promise<HttpAnswer<V>>

export class WithoutSocketController<V extends View> implements ReactiveController {
  /** Why the server did not show it. */
  problem: Problem | null = null
  readonly #host: ReactiveControllerHost
  readonly #live: LiveConnection<V>
  /** What to ask for; null: nothing yet. */
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
      // what was refused to a socket is refused over HTTP too, and would stand in the console each time
      if (problem !== null) return
      if (since === null || this.#live.hasSocket || now - since < first + late || now - this.#askedAt < every)
        return
      void this.askNow()
    }, 1000)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  /** Asks without waiting for its turn, as after a command that was given over HTTP too. */
  async askNow(): Promise<void> {
    const askView = this.#asker()
    if (askView === null || this.#isAsking) return
    this.#askedAt = steadyNow()
    this.#isAsking = true
    const answer = await askView().catch(() => null)
    this.#isAsking = false
    // the socket came back in the meantime, and knows better
    if (!this.#live.status.connected && answer !== null) {
      // what passes by itself is no reason to show nothing
      this.problem = answer.ok || isPassing(answer.problem.code) ? null : answer.problem
      if (answer.ok) this.#live.takeAnswer(answer.body)
    }
    // also without an answer: by now it may be too long since the last one
    this.#host.requestUpdate()
  }
}

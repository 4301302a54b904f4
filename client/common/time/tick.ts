// Draws an element again as time passes: a clock, a count-down, "since when".

import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class Tick implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #every: number
  #timer = 0

  /** `every`: milliseconds between two drawings. */
  constructor(host: ReactiveControllerHost, every = 1000) {
    this.#host = host
    this.#every = every
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => this.#host.requestUpdate(), this.#every)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }
}

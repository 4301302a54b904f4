// Whether the window has room for the parts that a phone folds.

import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class WideController implements ReactiveController {
  readonly #media = matchMedia('(min-width: 60rem)')
  readonly #host: ReactiveControllerHost
  readonly #changed = (): void => this.#host.requestUpdate()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get isWide(): boolean {
    return this.#media.matches
  }

  hostConnected(): void {
    this.#media.addEventListener('change', this.#changed)
  }

  hostDisconnected(): void {
    this.#media.removeEventListener('change', this.#changed)
  }
}

// Throttles an act: at once when it has not been done for a while, else once when it may be done again.

import type { Clock } from '../clock.ts'

export class Throttle {
  readonly #clock: Clock
  readonly #every: number
  readonly #act: () => void
  #last = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null

  /** Does `act` when it is marked, at most once in `every` milliseconds. */
  constructor(clock: Clock, every: number, act: () => void) {
    this.#clock = clock
    this.#every = every
    this.#act = act
  }

  /** Asks for it to be done. To ask again before it is done changes nothing. */
  mark(): void {
    if (this.#cancel) return
    // a clock that was put back must not make anybody wait longer
    const wait = Math.min(this.#every, this.#last + this.#every - this.#clock.now())
    if (wait <= 0) this.#run()
    else this.#cancel = this.#clock.after(wait, () => this.#run())
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #run(): void {
    this.#cancel = null
    this.#last = this.#clock.now()
    this.#act()
  }
}

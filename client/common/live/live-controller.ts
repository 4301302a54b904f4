// Draws an element again when the slice of the view that it selects has changed, and only then.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { View } from '../../../shared/protocol/live.ts'
import type { LiveConnection } from './live.ts'

export class LiveController<V extends View, Slice> implements ReactiveController {
  value: Slice | undefined
  readonly #host: ReactiveControllerHost
  readonly #live: LiveConnection<V>
  readonly #select: (live: LiveConnection<V>) => Slice
  #unsubscribe = () => {}

  constructor(
    host: ReactiveControllerHost,
    live: LiveConnection<V>,
    select: (live: LiveConnection<V>) => Slice,
  ) {
    this.#host = host
    this.#live = live
    this.#select = select
    this.value = select(live)
    host.addController(this)
  }

  hostConnected(): void {
    this.#unsubscribe = this.#live.subscribe(() => this.#look())
    this.#look()
  }

  hostDisconnected(): void {
    this.#unsubscribe()
  }

  #look(): void {
    const value = this.#select(this.#live)
    if (Object.is(value, this.value)) return
    this.value = value
    this.#host.requestUpdate()
  }
}

// How a server goes down, or gives way to a newer version. Whichever comes first, each step is done once.

import type { NewerLog } from './days/newer-log.ts'

/** The parts that have to be released, once the server is built. */
export interface Departing {
  sendViewersAway(): Promise<void>
  /** Stops the parts that write without a request. */
  letGo(): Promise<void>
  /** Takes no more requests, and answers those in progress. */
  closeHttp(): Promise<void>
}

type State =
  | { readonly is: 'building' }
  | { readonly is: 'serving'; readonly parts: Departing }
  /** Keeps running only to say why it does nothing: viewers move to servers that can read the log. */
  | { readonly is: 'making-way'; readonly parts: Departing; readonly made: Promise<void> }
  | { readonly is: 'closing'; readonly closed: Promise<void> }

export class Departure {
  #state: State = { is: 'building' }
  #newer: NewerLog | null = null

  /** Whether new viewers may connect. */
  isTaking(): boolean {
    return this.#state.is !== 'closing' && this.#newer === null
  }

  /** The newer log format that this version cannot read; null: it has met none. */
  newer(): NewerLog | null {
    return this.#newer
  }

  /** The log is of a newer version: from now on the store is not used. */
  meet(newer: NewerLog): void {
    this.#newer = newer
    this.#makeWay()
  }

  /** To be called when the server is built. */
  serve(parts: Departing): void {
    this.#state = { is: 'serving', parts }
    if (this.#newer) this.#makeWay()
  }

  close(): Promise<void> {
    if (this.#state.is === 'building') return Promise.resolve()
    if (this.#state.is === 'closing') return this.#state.closed
    const closed = closeFrom(this.#state)
    this.#state = { is: 'closing', closed }
    return closed
  }

  #makeWay(): void {
    if (this.#state.is !== 'serving') return
    const { parts } = this.#state
    this.#state = { is: 'making-way', parts, made: parts.sendViewersAway().then(parts.letGo) }
  }
}

async function closeFrom(before: Exclude<State, { is: 'building' | 'closing' }>): Promise<void> {
  await (before.is === 'making-way' ? before.made : before.parts.sendViewersAway())
  await before.parts.closeHttp()
  if (before.is === 'serving') await before.parts.letGo()
}

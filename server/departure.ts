// How a server goes down, or makes way for a newer version: whichever comes first, and each thing once.

import type { NewerLog } from './days/newer-log.ts'

/** What has to be let go of, once the server is built. */
export interface Departing {
  sendViewersAway(): Promise<void>
  /** Stops what writes by itself. */
  letGo(): Promise<void>
  /** Answers the requests that it has taken, and takes no more. */
  closeHttp(): Promise<void>
}

type State =
  | { readonly is: 'building' }
  | { readonly is: 'serving'; readonly parts: Departing }
  /** Stays to say why, and does nothing any more: viewers go to servers that can read the log. */
  | { readonly is: 'making-way'; readonly parts: Departing; readonly made: Promise<void> }
  | { readonly is: 'closing'; readonly closed: Promise<void> }

export class Departure {
  #state: State = { is: 'building' }
  #newer: NewerLog | null = null

  /** Whether new viewers are welcome. */
  isTaking(): boolean {
    return this.#state.is !== 'closing' && this.#newer === null
  }

  /** What this version cannot read; null: it has met nothing of the kind. */
  newer(): NewerLog | null {
    return this.#newer
  }

  /** The log is of a newer version: from now on nothing is asked of the store. */
  meet(newer: NewerLog): void {
    this.#newer = newer
    this.#makeWay()
  }

  /** The server is built. */
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

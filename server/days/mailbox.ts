// The commands that wait for one site's day, in the order in which they came.

import type { Ask, KeeperAnswer } from './ask.ts'
import { opens } from './clock-ask.ts'

/** More than a site's footfall of a minute: beyond it the store has stalled, and memory must not follow. */
const MOST_WAITING = 5_000
/** Keeps one site's turn of the event loop to a few milliseconds. */
const MOST_TOGETHER = 200

export interface Letter {
  readonly ask: Ask
  reply(answer: KeeperAnswer): void
}

export class Mailbox {
  readonly #letters: Letter[] = []

  isEmpty(): boolean {
    return this.#letters.length === 0
  }

  /** False, and not taken, where too many wait already. */
  put(letter: Letter): boolean {
    if (this.#letters.length >= MOST_WAITING) return false
    this.#letters.push(letter)
    return true
  }

  /** Takes out what is decided together: a command that may begin a new day begins a batch of its own. */
  takeBatch(): Letter[] {
    const opening = this.#letters.findIndex(({ ask }, index) => index > 0 && opens(ask))
    return this.#letters.splice(0, Math.min(MOST_TOGETHER, opening < 0 ? this.#letters.length : opening))
  }

  /** Puts a batch back, to be decided again before all others. */
  putBack(batch: readonly Letter[]): void {
    this.#letters.unshift(...batch)
  }
}

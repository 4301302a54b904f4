// Follows the store for what other nodes append: at each hint, and every second in case a hint was lost.

import type { Clock } from '../clock.ts'
import type { FollowedStore, Follower, StoreChanges } from '../store/ports/follow.ts'

/** Milliseconds between two looks when nobody says anything. */
const LOOK_EVERY = 1_000
/** Milliseconds between two looks at least: a busy city would have a node do nothing else. */
const GAP = 10

/** Whether the store answers; `since` is in milliseconds since the epoch. */
type Link = { readonly is: 'up' } | { readonly is: 'lost'; readonly since: number }

const up: Link = { is: 'up' }

export interface FollowParts {
  readonly follow: NonNullable<FollowedStore['follow']>
  readonly clock: Clock
  /** Hears what has moved, in order; the store counts as found again once that is taken in. */
  moved(moves: StoreChanges): void | Promise<void>
  /** Hears once that the store does not answer any more, and why; null once it does again. */
  lost(error: unknown): void
}

/** Follows from now on. Rejects when the store does not answer the first time. */
export async function followStore(parts: FollowParts): Promise<Follow> {
  const follow = new Follow(parts)
  await follow.begin()
  return follow
}

export class Follow {
  readonly #parts: FollowParts
  readonly #follower: Follower
  #link = up
  #looking: Promise<void> | null = null
  #isWanted = false
  #isStopped = false
  /** Whether something that a look found was not taken in to its end. */
  #hasGap = false
  #lookedAt: number
  #cancel = () => {}

  constructor(parts: FollowParts) {
    this.#parts = parts
    this.#lookedAt = parts.clock.now()
    this.#follower = parts.follow(() => this.#hinted())
  }

  async begin(): Promise<void> {
    await this.#parts.moved(await this.#follower.look())
    this.#lookAfter(LOOK_EVERY)
  }

  /** Since when the store has not answered, in milliseconds since the epoch; null while it does. */
  lostSince(): number | null {
    return this.#link.is === 'lost' ? this.#link.since : null
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancel()
    await this.#follower.close()
    await this.#looking
  }

  #hinted(): void {
    if (this.#isWanted) return
    this.#isWanted = true
    if (!this.#looking) this.#lookAfter(Math.max(0, this.#lookedAt + GAP - this.#parts.clock.now()))
  }

  #lookAfter(ms: number): void {
    this.#cancel()
    if (!this.#isStopped) this.#cancel = this.#parts.clock.after(ms, () => this.#look())
  }

  #look(): void {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null
      this.#lookAfter(this.#isWanted ? GAP : LOOK_EVERY)
    })
  }

  async #lookOnce(): Promise<void> {
    this.#isWanted = false
    try {
      const moves = await this.#follower.look()
      if (this.#isStopped) return
      await this.#takeIn(moves)
      this.#found()
    } catch (error) {
      if (this.#isStopped || this.#link.is === 'lost') return
      this.#lose(error)
    }
    this.#lookedAt = this.#parts.clock.now()
  }

  async #takeIn(moves: StoreChanges): Promise<void> {
    // what could not be taken in is not found again: then everything is read anew
    const found = this.#hasGap ? { ...moves, mayBeOlder: true } : moves
    this.#hasGap = true
    await this.#parts.moved(found)
    this.#hasGap = false
  }

  #found(): void {
    if (this.#link.is === 'up') return
    this.#link = up
    this.#parts.lost(null)
  }

  #lose(error: unknown): void {
    this.#link = { is: 'lost', since: this.#parts.clock.now() }
    this.#parts.lost(error)
  }
}

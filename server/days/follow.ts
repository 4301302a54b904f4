// What other nodes append, as soon as one says so, and every second in case nobody was heard.

import type { Clock } from '../clock.ts'
import type { FollowedStore, StoreChanges } from '../store/ports/follow.ts'

/** Milliseconds between two looks when nobody says anything. */
const LOOK_EVERY = 1_000
/** Milliseconds between two looks at least: a busy city would have a node do nothing else. */
const GAP = 10

export interface Follow {
  /** Since when the store has not answered, in milliseconds since the epoch; null while it does. */
  lostSince(): number | null
  stop(): Promise<void>
}

export interface FollowParts {
  readonly follow: NonNullable<FollowedStore['follow']>
  readonly clock: Clock
  /** Hears what has moved, in order; the store counts as found again once that is taken in. */
  moved(moves: StoreChanges): void | Promise<void>
  /** Hears once that the store does not answer any more, and why; null once it does again. */
  lost(error: unknown): void
}

/** Follows from now on. Rejects when the store does not answer the first time. */
export async function followStore({ follow, clock, moved, lost }: FollowParts): Promise<Follow> {
  let looking: Promise<void> | null = null
  let isWanted = false
  let isStopped = false
  /** Whether something that a look told was not taken in to its end. */
  let isOwed = false
  let lookedAt = clock.now()
  let lostAt: number | null = null
  let cancel = () => {}
  const follower = follow(hinted)
  await moved(await follower.look())
  again(LOOK_EVERY)

  return {
    lostSince: () => lostAt,
    async stop() {
      isStopped = true
      cancel()
      await follower.close()
      await looking
    },
  }

  function hinted(): void {
    if (isWanted) return
    isWanted = true
    if (!looking) again(Math.max(0, lookedAt + GAP - clock.now()))
  }

  function again(after: number): void {
    cancel()
    if (!isStopped) cancel = clock.after(after, look)
  }

  function look(): void {
    looking ??= lookOnce().finally(() => {
      looking = null
      again(isWanted ? GAP : LOOK_EVERY)
    })
  }

  async function lookOnce(): Promise<void> {
    isWanted = false
    try {
      const moves = await follower.look()
      if (isStopped) return
      const wasLost = lostAt !== null
      // what could not be taken in is not told again: then everything is read anew
      const taken = isOwed ? { ...moves, mayBeOlder: true } : moves
      isOwed = true
      await moved(taken)
      isOwed = false
      lostAt = null
      if (wasLost) lost(null)
    } catch (error) {
      if (isStopped || lostAt !== null) return
      lostAt = clock.now()
      lost(error)
    }
    lookedAt = clock.now()
  }
}

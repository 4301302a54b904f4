// Counts how often something happens to a key, and says from when it may happen again. Its memory is bounded.

import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Clock } from '../clock.ts'
import type { SharedStore } from '../store/ports/shared.ts'

/** So many in so many seconds, counted from the first. */
export interface Rule {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

/**
 * Keys that a rule tells apart in one stretch of its time: twice the phones of the largest site. Whoever fills them with
 * made-up keys is no longer told apart, and still counted by address.
 */
const MOST_KEYS = 20_000

export interface Counter {
  /** Counts one. Null: it may be; else milliseconds after which to ask again. Never rejects. */
  hit(key: string): Promise<number | null>
  /** Keys in memory. */
  size(): number
}

/**
 * Counts on this node; where nodes share a database and `shared` is it, in the database, and in memory while that does
 * not answer.
 */
export function counterOf(
  { name, points, seconds }: Rule,
  clock: Clock,
  shared: SharedStore['shared'] = null,
): Counter {
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  const limiter = shared
    ? new RateLimiterPostgres({
        storeClient: shared,
        storeType: 'client',
        tableName: 'limits',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: memory,
      })
    : memory
  // the keys of this stretch of time and of the one before: no other can still be in memory
  let keys = new Set<string>()
  let before = new Set<string>()
  let until = 0

  return {
    async hit(key) {
      if (!isKnown(key)) return null
      try {
        await limiter.consume(key)
        return null
      } catch (no) {
        // anything else is the limiter's own failure: it must not lock people out
        if (!(no instanceof RateLimiterRes)) return null
        // counted by a clock that was ahead
        if (no.msBeforeNext > seconds * 1000) await limiter.delete(key).catch(() => false)
        return Math.min(seconds * 1000, Math.max(1, no.msBeforeNext))
      }
    },
    size: () => memory.dump().storage.length,
  }

  function isKnown(key: string): boolean {
    if (clock.now() >= until) {
      before = clock.now() >= until + seconds * 1000 ? new Set() : keys
      keys = new Set()
      until = clock.now() + seconds * 1000
    }
    if (keys.has(key)) return true
    if (keys.size >= MOST_KEYS && !before.has(key)) return false
    keys.add(key)
    return true
  }
}

// The push services that are sent to: each for itself, so that one that is slow or down delays no other.

import pLimit, { type LimitFunction } from 'p-limit'
import { AT_ONCE } from './push-sender.ts'

/** Failures in a row after which one is left alone. */
const PATIENCE = 4
/** Milliseconds for which it is left alone, at first and at most: a call is worth nothing after three minutes. */
const FIRST_REST = 2_000
const LONGEST_REST = 30_000

/** Push services that are remembered; those that are sent to come on top. */
const MOST = 1_000

interface Origin {
  readonly limit: LimitFunction
  failures: number
  restsUntil: number
}

export class Origins {
  readonly #origins = new Map<string, Origin>()

  /** Runs it when its turn at a push service comes. */
  turn<Result>(endpoint: string, work: () => Promise<Result>): Promise<Result> {
    return this.#of(endpoint).limit(work)
  }

  /** Until when a push service is left alone, in milliseconds; 0: it is not. */
  restsUntil(endpoint: string, now: number): number {
    const { restsUntil } = this.#of(endpoint)
    // a later end is of before the clock was put back
    return restsUntil > now && restsUntil <= now + LONGEST_REST ? restsUntil : 0
  }

  /** Notes how a push service answered. */
  answered(endpoint: string, isThere: boolean, now: number): void {
    const origin = this.#of(endpoint)
    if (isThere) {
      origin.failures = 0
      return
    }
    // those that were under way together have found out the same
    if (now < origin.restsUntil) return
    origin.failures += 1
    const over = origin.failures - PATIENCE
    if (over >= 0) origin.restsUntil = now + Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(over, 10))
  }

  #of(endpoint: string): Origin {
    const { origin } = new URL(endpoint)
    const known = this.#origins.get(origin)
    if (known) return known
    if (this.#origins.size >= MOST) this.#forget()
    const made = { limit: pLimit(AT_ONCE), failures: 0, restsUntil: 0 }
    this.#origins.set(origin, made)
    return made
  }

  /** Whoever makes up names of services must not fill the memory. */
  #forget(): void {
    for (const [name, { limit }] of this.#origins)
      if (limit.activeCount + limit.pendingCount === 0) this.#origins.delete(name)
  }
}

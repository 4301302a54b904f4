// Guessing is slow: after a few failures the next try has to wait, twice as long each time. Counted by account and device
// together. A device that was signed in before has a count of its own, so nobody else locks it out; all that the account
// does not know share one, so that throwing a cookie away is no new start.

import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Tries } from '../store/tables/tries.ts'

/** Failures without a wait. */
const FREE = 5
/** Milliseconds of the first wait. */
const FIRST_WAIT = 30_000
/** Milliseconds of the longest wait: a day of guesses is then one. */
const LONGEST_WAIT = 24 * 60 * 60_000
/** Milliseconds after the end of a wait after which nothing is held against anybody. */
const FORGET = 24 * 60 * 60_000
/** Milliseconds for which tries are kept at most. */
export const KEPT_FOR = LONGEST_WAIT + FORGET
/** Times that a count is read again because somebody else counted in between. */
const PATIENCE = 20

export interface Try {
  /** The secret was right: this try does not count, and on a device of its own nor do those before it. */
  succeed(): Promise<void>
}

export interface Lockout {
  /**
   * Counts a try before its secret is looked at, so that tries at the same time get no more than tries in turn.
   * When it has to wait, nothing is counted, and `wait` is for how many milliseconds. `device` is '' for one that the
   * account does not know.
   */
  begin(account: string, device: string): Promise<Try | { readonly wait: number }>
}

/** What the count is after one more, and until when the next try waits. */
export function counted(before: Tries | null, at: number): Tries {
  const count = fresh(before, at) + 1
  return { count, until: at + waitAfter(count) }
}

/** Milliseconds that so many tries have to wait. */
function waitAfter(count: number): number {
  return count < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FREE), LONGEST_WAIT)
}

/**
 * The tries as they can be at `at`: a clock that was ahead has written a later time than any wait comes to, and nobody
 * waits longer than so many tries do.
 */
export function settled(tries: Tries, at: number): Tries {
  return { count: tries.count, until: Math.min(tries.until, at + waitAfter(tries.count)) }
}

export function lockoutIn(store: Store, clock: Clock): Lockout {
  return {
    async begin(account, device) {
      for (let patience = PATIENCE; patience > 0; patience--) {
        const at = clock.now()
        const stored = await store.tries(account, device)
        const before = stored && settled(stored, at)
        // written down, or the wait would begin anew whenever it is asked for
        if (before && before.until < (stored?.until ?? 0))
          await store.putTries(account, device, before.count, { ...before, expiresAt: before.until + FORGET })
        if (before && before.until > at) return { wait: before.until - at }
        const now = counted(before, at)
        const expiresAt = now.until + FORGET
        if (await store.putTries(account, device, before?.count ?? 0, { ...now, expiresAt })) {
          return {
            succeed: () =>
              device === ''
                ? store.takeBackTry(account, device, now.until, at)
                : store.forgetTries(account, device),
          }
        }
      }
      return { wait: FIRST_WAIT }
    },
  }
}

function fresh(tries: Tries | null, at: number): number {
  return tries && tries.until + FORGET > at ? tries.count : 0
}

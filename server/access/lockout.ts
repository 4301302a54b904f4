// Guessing is slow: after a few failures the next try has to wait, twice as long each time. A device that was signed in before
// has a count of its own, so nobody else locks it out. Strangers are counted by the address that they come from, so that a
// guesser keeps nobody out who comes from another, and throwing a cookie away is no new start; and all strangers together,
// so that many addresses get little further than one.

import type { Clock } from '../clock.ts'
import type { Tries, TryRecords } from '../store/ports/tries.ts'

/** How many failures go without a wait, and how long a wait becomes, in milliseconds. */
interface Patience {
  readonly free: number
  readonly longest: number
}

const HOUR = 60 * 60_000
/** Milliseconds of the first wait; each is twice as long as the one before. */
const FIRST_WAIT = 30_000
/** Of a device, or of an address: a day of guesses is then one. */
const ONE: Patience = { free: 5, longest: 24 * HOUR }
/**
 * Of all addresses together: six of them have to guess before anybody waits for the others, and never for longer than an
 * hour. It comes to fewer than 70 guesses a day, of a million passcodes of six digits.
 */
const ALL: Patience = { free: 30, longest: HOUR }
/** Milliseconds after the end of a wait after which nothing is held against anybody. */
const FORGET = 24 * HOUR
/** Milliseconds for which tries are kept at most. */
export const KEPT_FOR = ONE.longest + FORGET
/** Times that a count is read again because somebody else counted in between. */
const READ_AGAIN = 20
/** All strangers of an account. */
const STRANGERS = ''

/** A device that the account knows, or the address of a stranger, as a hash. */
export type From = { readonly device: string } | { readonly address: string }

export interface Try {
  /** The secret was right: this try does not count, and on a device of its own nor do those before it. */
  succeed(): Promise<void>
}

export interface LockedOut {
  /** Milliseconds until the next try may be. */
  readonly wait: number
}

export interface Lockout {
  /**
   * Counts a try before its secret is looked at, so that tries at the same time get no more than tries in turn.
   * When it has to wait, nothing is counted.
   */
  begin(account: string, from: From): Promise<Try | LockedOut>
}

export function lockoutIn(store: TryRecords, clock: Clock): Lockout {
  return {
    async begin(account, from) {
      if ('device' in from) {
        const counted = await count(account, from.device, ONE)
        return 'wait' in counted ? counted : { succeed: () => store.forgetTries(account, from.device) }
      }
      // whoever waits for themselves uses up nothing of what all have
      const together = await waiting(account, STRANGERS, ALL, clock.now())
      if ('wait' in together) return together
      const own = await count(account, `at ${from.address}`, ONE)
      if ('wait' in own) return own
      const all = await count(account, STRANGERS, ALL)
      if ('wait' in all) await own.takeBack()
      return 'wait' in all
        ? all
        : {
            async succeed() {
              await own.takeBack()
              await all.takeBack()
            },
          }
    },
  }

  async function count(
    account: string,
    who: string,
    patience: Patience,
  ): Promise<LockedOut | { takeBack(): Promise<void> }> {
    for (let times = READ_AGAIN; times > 0; times--) {
      const at = clock.now()
      const before = await waiting(account, who, patience, at)
      if ('wait' in before) return before
      const now = counted(before.tries, at, patience)
      const expiresAt = now.until + FORGET
      if (await store.putTries(account, who, before.tries?.count ?? 0, { ...now, expiresAt }))
        return { takeBack: () => store.takeBackTry(account, who, now.until, at) }
    }
    return { wait: FIRST_WAIT }
  }

  /** The tries so far; or for how long the next one waits. */
  async function waiting(
    account: string,
    who: string,
    patience: Patience,
    at: number,
  ): Promise<LockedOut | { readonly tries: Tries | null }> {
    const stored = await store.tries(account, who)
    const tries = stored && settled(stored, at, patience)
    // written down, or the wait would begin anew whenever it is asked for
    if (tries && tries.until < (stored?.until ?? 0))
      await store.putTries(account, who, tries.count, { ...tries, expiresAt: tries.until + FORGET })
    return tries && tries.until > at ? { wait: tries.until - at } : { tries }
  }
}

/** The count after one more try, and until when the next try has to wait. */
function counted(before: Tries | null, at: number, patience: Patience): Tries {
  const count = fresh(before, at) + 1
  return { count, until: at + waitAfter(count, patience) }
}

/** Milliseconds that so many tries have to wait. */
function waitAfter(count: number, { free, longest }: Patience): number {
  return count < free ? 0 : Math.min(FIRST_WAIT * 2 ** (count - free), longest)
}

/**
 * The tries as they can be at `at`: a clock that was ahead has written a later time than any wait comes to, and nobody
 * waits longer than so many tries do.
 */
function settled(tries: Tries, at: number, patience: Patience): Tries {
  return { count: tries.count, until: Math.min(tries.until, at + waitAfter(tries.count, patience)) }
}

function fresh(tries: Tries | null, at: number): number {
  return tries && tries.until + FORGET > at ? tries.count : 0
}

// Guessing of passcodes, from any number of addresses and with any number of devices, in turn or at once.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type From, type Lockout, lockoutIn } from '../../../server/access/lockout.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { type TestClock, testClock } from '../../kit/test-clock.ts'

const KNOWN: readonly From[] = [{ device: 'tablet' }, { device: 'office' }]
const STRANGE: readonly From[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((address) => ({
  address,
}))
const HERE: From = { address: 'here' }
const FIRST = 30 * SECOND
const DAY = 24 * 60 * MINUTE

/** The events, in order. */
const happening = fc.record({
  from: fc.constantFrom(...STRANGE, ...STRANGE, ...KNOWN),
  isRight: fc.boolean(),
  /** The number of attempts at the same moment. */
  together: fc.integer({ min: 1, max: 4 }),
  later: fc.constantFrom(0, 0, 0, SECOND, FIRST - 1, FIRST, MINUTE, 5 * MINUTE),
})

interface Count {
  failures: number
  until: number
}

test('an address gets five attempts, then one after each doubled wait; a known device waits only for its own failures', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60, size: 'max' }), async (happenings) => {
      const clock = testClock()
      const lockout = lockoutIn(memoryStore(), clock)
      // the same rule in plain form: failures since the last success, and when the next attempt may be
      const counts = new Map<string, Count>()
      const countOf = (who: string): Count => {
        const count = counts.get(who) ?? { failures: 0, until: 0 }
        counts.set(who, count)
        return count
      }
      for (const { from, isRight, together, later } of happenings) {
        clock.pass(later)
        const isStrange = 'address' in from
        const own = countOf(JSON.stringify(from))
        const all = countOf('strangers')
        const begun = await Promise.all(
          Array.from({ length: together }, () => lockout.begin('account', from)),
        )
        for (const attempt of begun) {
          const until = Math.max(own.until, isStrange ? all.until : 0)
          if ('wait' in attempt) {
            expect(until).toBeGreaterThan(clock.now())
            // of several at once, one may have been counted that is taken back
            const waits = [own.until, isStrange ? all.until : 0].map((at) => at - clock.now())
            if (together === 1) expect(waits).toContain(attempt.wait)
            expect(attempt.wait).toBeGreaterThan(0)
            continue
          }
          expect(until).toBeLessThanOrEqual(clock.now())
          fail(own, 5, DAY)
          if (isStrange) fail(all, 30, 60 * MINUTE)
        }
        const [first] = begun
        // of attempts at the same moment it is not known which is right first: so all are wrong
        if (!isRight || together > 1 || !first || 'wait' in first) continue
        await first.succeed()
        own.failures = isStrange ? own.failures - 1 : 0
        own.until = 0
        if (!isStrange) continue
        all.failures -= 1
        all.until = 0
      }

      function fail(count: Count, free: number, longest: number): void {
        count.failures += 1
        const wait = count.failures < free ? 0 : FIRST * 2 ** (count.failures - free)
        count.until = wait === 0 ? 0 : clock.now() + Math.min(wait, longest)
      }
    }),
    { numRuns: 200 },
  )
})

/**
 * Guesses for this many days as fast as possible, each time from the first address that may. Returns how many attempts
 * were let through.
 */
async function guessed(lockout: Lockout, clock: TestClock, days: number, addresses: number): Promise<number> {
  const end = clock.now() + days * DAY
  let guesses = 0
  while (clock.now() < end) {
    let soonest = DAY
    let isThrough = false
    for (let n = 0; n < addresses && !isThrough; n++) {
      const attempt = await lockout.begin('account', { address: `guesser ${n}` })
      if ('wait' in attempt) soonest = Math.min(soonest, attempt.wait)
      else isThrough = true
    }
    if (isThrough) guesses += 1
    else clock.pass(soonest)
  }
  return guesses
}

test.each([1, 4])(
  'guessing for weeks from %i addresses locks out nobody at another address',
  async (addresses) => {
    const clock = testClock()
    const lockout = lockoutIn(memoryStore(), clock)
    for (let day = 0; day < 14; day++) {
      await guessed(lockout, clock, 1, addresses)
      const mine = await lockout.begin('account', HERE)
      expect(mine).not.toHaveProperty('wait')
      if (!('wait' in mine)) await mine.succeed()
    }
  },
)

test('an account is guessed at fewer than seventy times a day, from any number of addresses, and a known device gets in', async () => {
  const clock = testClock()
  const lockout = lockoutIn(memoryStore(), clock)
  for (let day = 0; day < 3; day++) {
    expect(await guessed(lockout, clock, 1, 60)).toBeLessThan(70)
    expect(await lockout.begin('account', { device: 'tablet' })).not.toHaveProperty('wait')
    const stranger = await lockout.begin('account', HERE)
    expect('wait' in stranger ? stranger.wait : 0).toBeLessThanOrEqual(60 * MINUTE)
  }
})

test('a hundred attempts at the same moment from one address are five, and from a hundred addresses thirty', async () => {
  const store = memoryStore()
  const lockout = lockoutIn(store, testClock())
  const through = async (account: string, from: (n: number) => From) => {
    const begun = await Promise.all(Array.from({ length: 100 }, (_, n) => lockout.begin(account, from(n))))
    return begun.filter((one) => !('wait' in one)).length
  }
  expect(await through('one', () => HERE)).toBe(5)
  // of so many at the same moment some have to wait because others are counted
  expect(await through('other', (n) => ({ address: `${n}` }))).toBeLessThanOrEqual(30)
})

test('the wait is a day at most, and a day after its end all failures are forgotten', async () => {
  const clock = testClock()
  const lockout = lockoutIn(memoryStore(), clock)
  let longest = 0
  for (let failures = 0; failures < 40; failures++) {
    const attempt = await lockout.begin('account', HERE)
    if ('wait' in attempt) {
      longest = Math.max(longest, attempt.wait)
      clock.pass(attempt.wait)
    }
  }
  expect(longest).toBe(DAY)
  clock.pass(2 * DAY)
  for (let n = 0; n < 5; n++) expect(await lockout.begin('account', HERE)).not.toHaveProperty('wait')
  expect(await lockout.begin('account', HERE)).toEqual({ wait: FIRST })
})

test('no wait is longer than its number of attempts requires, whatever a clock that was ahead has written', async () => {
  for (const hours of [1, 8, 200, 24 * 365 * 20]) {
    const [store, ahead, right] = [memoryStore(), testClock(), testClock()]
    ahead.pass(hours * 60 * MINUTE)
    const before = lockoutIn(store, ahead)
    // one success, and nobody waits
    const first = await before.begin('owner', HERE)
    if (!('wait' in first)) await first.succeed()
    expect(await lockoutIn(store, right).begin('owner', HERE)).not.toHaveProperty('wait')
    // six failures: the wait of six, which ends
    for (let n = 0; n < 5; n++) await before.begin('marshal', HERE)
    const lockout = lockoutIn(store, right)
    expect(await lockout.begin('marshal', HERE)).toEqual({ wait: FIRST })
    right.pass(FIRST)
    expect(await lockout.begin('marshal', HERE)).not.toHaveProperty('wait')
  }
})

// Whoever guesses, and with however many devices, in turn or at once.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lockoutIn } from '../../../server/access/lockout.ts'
import { memoryStore } from '../../../server/store/memory.ts'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { testClock } from '../../kit/test-clock.ts'

const KNOWN = ['tablet', 'office']
const FIRST = 30 * SECOND

/** What happens, in order. A stranger is any device that the account does not know: all of them are ''. */
const happening = fc.record({
  device: fc.constantFrom('', '', '', ...KNOWN),
  isRight: fc.boolean(),
  /** How many try at the same moment. */
  together: fc.integer({ min: 1, max: 4 }),
  later: fc.constantFrom(0, 0, 0, SECOND, FIRST - 1, FIRST, MINUTE, 5 * MINUTE),
})

test('a stranger gets five tries, then one after each doubled wait; a known device is held up by its own failures alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60, size: 'max' }), async (happenings) => {
      const clock = testClock()
      const lockout = lockoutIn(memoryStore(), clock)
      // the same said plainly: failures since the last right one, and when the next try may be
      const model = new Map<string, { failures: number; until: number }>()
      for (const { device, isRight, together, later } of happenings) {
        clock.pass(later)
        const begun = await Promise.all(
          Array.from({ length: together }, () => lockout.begin('account', device)),
        )
        for (const attempt of begun) {
          const state = model.get(device) ?? { failures: 0, until: 0 }
          if ('wait' in attempt) {
            expect(attempt.wait).toBe(state.until - clock.now())
            expect(attempt.wait).toBeGreaterThan(0)
            continue
          }
          expect(state.until).toBeLessThanOrEqual(clock.now())
          const failures = state.failures + 1
          const until = failures < 5 ? 0 : clock.now() + FIRST * 2 ** (failures - 5)
          model.set(device, { failures, until })
        }
        const [first] = begun
        // together with others it is not known who is right first: then all are wrong
        if (!isRight || together > 1 || !first || 'wait' in first) continue
        await first.succeed()
        const { failures } = model.get(device)!
        model.set(device, { failures: device === '' ? failures - 1 : 0, until: 0 })
      }
    }),
    { numRuns: 200 },
  )
})

test('a hundred who try at the same moment with a hundred new devices get five tries', async () => {
  const lockout = lockoutIn(memoryStore(), testClock())
  const begun = await Promise.all(Array.from({ length: 100 }, () => lockout.begin('account', '')))
  expect(begun.filter((one) => !('wait' in one))).toHaveLength(5)
})

test('the wait is a day at most, and a day after its end nothing is held against anybody', async () => {
  const clock = testClock()
  const lockout = lockoutIn(memoryStore(), clock)
  let longest = 0
  for (let failures = 0; failures < 40; failures++) {
    const attempt = await lockout.begin('account', '')
    if ('wait' in attempt) {
      longest = Math.max(longest, attempt.wait)
      clock.pass(attempt.wait)
    }
  }
  expect(longest).toBe(24 * 60 * MINUTE)
  clock.pass(48 * 60 * MINUTE)
  for (let n = 0; n < 5; n++) expect(await lockout.begin('account', '')).not.toHaveProperty('wait')
  expect(await lockout.begin('account', '')).toEqual({ wait: FIRST })
})

test('no wait is longer than so many tries have, whatever a clock that was ahead has written', async () => {
  for (const hours of [1, 8, 200, 24 * 365 * 20]) {
    const [store, ahead, right] = [memoryStore(), testClock(), testClock()]
    ahead.pass(hours * 60 * MINUTE)
    const before = lockoutIn(store, ahead)
    // one that was right, and nobody waits
    const first = await before.begin('owner', '')
    if (!('wait' in first)) await first.succeed()
    expect(await lockoutIn(store, right).begin('owner', '')).not.toHaveProperty('wait')
    // six that were wrong: the wait of six, and it passes
    for (let n = 0; n < 5; n++) await before.begin('marshal', '')
    const lockout = lockoutIn(store, right)
    expect(await lockout.begin('marshal', '')).toEqual({ wait: FIRST })
    right.pass(FIRST)
    expect(await lockout.begin('marshal', '')).not.toHaveProperty('wait')
  }
})

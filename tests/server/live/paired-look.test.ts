import { expect, test } from 'vitest'
import { pairedLook } from '../../../server/live/paired-look.ts'
import { testClock } from '../../kit/test-clock.ts'

/** A look at a store that answers as `list` does, what was logged of it, and how often it was asked. */
function lookBy(list: () => Promise<[]>) {
  const seen = { asked: 0, logged: [] as string[] }
  const look = pairedLook({
    screens: {
      list() {
        seen.asked += 1
        return list()
      },
    },
    statuses: { paired: () => new Set() },
    clock: testClock(),
    log: { warn: (_about, message) => void seen.logged.push(message) },
    changed: () => {},
  })
  return { look, seen }
}

test('a store that is away fills no log: of the looks at the paired screens that fail in a row one is told', async () => {
  let isAway = true
  const { look, seen } = lookBy(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([])))
  for (let times = 0; times < 5; times++) await look()
  expect(seen.logged).toHaveLength(1)
  isAway = false
  await look()
  isAway = true
  await look()
  expect(seen.logged).toHaveLength(2)
})

test('a look at the paired screens that hangs is the only one', async () => {
  const { promise, resolve } = Promise.withResolvers<[]>()
  const { look, seen } = lookBy(() => promise)
  const first = look()
  await look()
  resolve([])
  await first
  expect(seen.asked).toBe(1)
})

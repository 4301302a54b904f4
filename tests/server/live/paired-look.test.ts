import { expect, test } from 'vitest'
import { pairedLook } from '../../../server/live/paired-look.ts'
import { testClock } from '../../kit/test-clock.ts'

/** A poll of a store that answers as `list` does, the log lines about it, and how often it was asked. */
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

test('a store that is away does not fill the log: of failed polls of the paired screens in a row one is logged', async () => {
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

test('a poll of the paired screens that hangs is the only one', async () => {
  const { promise, resolve } = Promise.withResolvers<[]>()
  const { look, seen } = lookBy(() => promise)
  const first = look()
  await look()
  resolve([])
  await first
  expect(seen.asked).toBe(1)
})

// A running node whose store went back to an older state, or not.

import { expect, test } from 'vitest'
import { pastOf, type Reached } from '../../../server/days/past.ts'
import type { StoredDay } from '../../../server/store/ports/log.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { testClock } from '../../kit/test-clock.ts'

/** A node that has seen `seen`, on a store that now has `has`. */
async function node(seen: Record<string, Reached>, has: Record<string, Reached>, epoch = 0) {
  const store = memoryStore()
  if (epoch) await store.raiseEpoch(0, epoch, 'salt')
  const rows = Object.entries(has).map(([site, day]) => ({ site, ...day }) as StoredDay)
  let read = 0
  const past = pastOf(Object.assign(store, { latestDays: async () => rows }), testClock(), async () => {
    read += 1
  })
  for (const [site, day] of Object.entries(seen)) past.note(site, day)
  return { past, store, read: () => read }
}

const day = (version: number, date = '2026-11-23') => ({ date, version })

test.each([
  ['a lower version', { a: day(29), b: day(4) }, { a: day(9), b: day(4) }],
  ['an earlier day', { a: day(2, '2026-11-24') }, { a: day(40) }],
  ['no day any more', { a: day(1), b: day(4) }, { b: day(4) }],
])(
  'a store that has %s went back: the epoch rises once and everything is read again',
  async (_, seen, has) => {
    const { past, store, read } = await node(seen, has)
    await Promise.all([past.look(), past.look()])
    expect(past.epoch()).toBe(testClock().now())
    expect(await store.epoch()).toBe(past.epoch())
    expect(past.all()).toEqual(has)
    await past.look()
    expect([await store.epoch(), read()]).toEqual([past.epoch(), 1])
  },
)

test('a store that is as far, or further, did not go back', async () => {
  const { past, store, read } = await node({ a: day(9) }, { a: day(10), b: day(1) })
  await past.look()
  expect([past.epoch(), await store.epoch(), read()]).toEqual([0, 0, 0])
})

test('an epoch that another node has raised is adopted, and not raised again', async () => {
  const { past, store, read } = await node({ a: day(29) }, { a: day(9) }, 1_700_000_000_000)
  await past.look()
  expect([past.epoch(), await store.epoch(), read()]).toEqual([1_700_000_000_000, 1_700_000_000_000, 1])
})

test('data that could not be read again after the epoch rose is read at the next poll', async () => {
  const store = memoryStore()
  await store.raiseEpoch(0, 1_700_000_000_000, 'salt')
  const answers = [false, true]
  const past = pastOf(store, testClock(), async () => {
    if (!answers.shift()) throw new Error('the store is away')
  })
  await expect(past.look()).rejects.toThrow('away')
  await past.look()
  expect([past.epoch(), answers]).toEqual([1_700_000_000_000, []])
})

test('a store whose epoch is lower than before went back', async () => {
  const { past, store } = await node({}, {}, 1_700_000_000_000)
  await past.look()
  store.epoch = async () => 0
  await past.look()
  expect(past.epoch()).toBeGreaterThan(1_700_000_000_000)
})

test('opening a day adopts a raised epoch with all that belongs to it, and nobody raises it again', async () => {
  const { past, store, read } = await node({ a: day(29) }, { a: day(9) }, 1_700_000_000_000)
  expect(await past.fresh()).toBe(1_700_000_000_000)
  expect([past.all(), read()]).toEqual([{ a: day(9) }, 1])
  await past.look()
  expect([past.epoch(), await store.epoch(), read()]).toEqual([1_700_000_000_000, 1_700_000_000_000, 1])
})

test('a log that differs at the same version went back too', async () => {
  const { past, read } = await node({ a: day(9) }, { a: day(9) })
  await past.look(true)
  expect([past.epoch() > 0, read()]).toEqual([true, 1])
})

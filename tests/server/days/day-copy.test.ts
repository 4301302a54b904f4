// The copy of a day whose log is read, dropped and written at the same time.

import { afterEach, expect, test } from 'vitest'
import type { Change } from '../../../server/days/change.ts'
import { DayCopy } from '../../../server/days/day-copy.ts'
import { type Days, openDays } from '../../../server/days/days.ts'
import { isLower } from '../../../server/days/past.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { ask } from '../../kit/asks.ts'
import { withLines } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const writers: Days[] = []
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.stop()
})

/** A copy of an open day that another process writes. The store's answers can be held back. */
async function openedDay() {
  const store = memoryStore()
  const clock = testClock()
  const writer = await openDays({ store, clock, failed() {} })
  writers.push(writer)
  // no line, so no prompts: nothing falls due
  await writer.change(withLines(0), 'o')
  await writer.ask(SITE, ask('open-day'))
  const changes: Change[] = []
  const loads: number[] = []
  let gate = Promise.resolve()
  let hasRead = () => {}
  const slow: Store = {
    ...store,
    async read(...which) {
      const records = await store.read(...which)
      hasRead()
      await gate
      return records
    },
  }
  const copy = new DayCopy(SITE, {
    store: slow,
    clock,
    changed: (change) => changes.push(change),
    loaded: ({ version }) => loads.push(version),
    epoch: { now: () => 0, fresh: async () => 0 },
    isBack: (row) => isLower(row, undefined),
    wentBack: async () => {},
    failed() {},
    damaged() {},
  })
  return {
    copy,
    changes,
    loads,
    take: () => writer.ask(SITE, ask('take-ticket', { queue: 'A' })),
    newest: async () => (await writer.day(SITE)).version,
    /** Holds back the result of reading the log until `release` is called. */
    stall() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const reading = Promise.withResolvers<void>()
      gate = promise
      hasRead = reading.resolve
      return { release: resolve, isReading: () => reading.promise }
    },
  }
}

test('callers during a read of the log share the same read', async () => {
  const { copy, loads } = await openedDay()
  const [one, other] = await Promise.all([copy.current(), copy.current()])
  expect(one).toBe(other)
  expect(loads).toEqual([1])
})

test('a copy that is dropped while it is read is read once more, also for earlier callers', async () => {
  const { copy, loads, stall, take, newest } = await openedDay()
  const { release, isReading } = stall()
  const asked = copy.current()
  await isReading()
  await take()
  copy.drop()
  release()
  expect((await asked).day.version).toBe(await newest())
  expect(loads).toEqual([await newest()])
  expect(copy.peek()).toBe(await asked)
})

test('after doubt the log is read before any answer', async () => {
  const { copy, loads } = await openedDay()
  await copy.current()
  copy.doubt()
  expect(copy.peek()).toBeNull()
  await copy.current()
  expect(loads).toEqual([1, 1])
})

test('listeners hear of another process’s events once, even if they are told again', async () => {
  const { copy, changes, take, newest } = await openedDay()
  await copy.current()
  await take()
  const row = { date: '2026-11-23', version: await newest() }
  copy.hearOf(row)
  expect(copy.isBehind()).toBe(true)
  await copy.comeAlong()
  copy.hearOf(row)
  expect(copy.isBehind()).toBe(false)
  expect(changes.map(({ day }) => day.version)).toEqual([row.version])
})

test('listeners hear of events that were written while the day was not in memory', async () => {
  const { copy, changes, take, newest } = await openedDay()
  await copy.current()
  copy.drop()
  await take()
  await copy.current()
  const [change] = changes
  expect(change?.records.at(-1)?.version).toBe(await newest())
})

test('when the store went back listeners get the day as it is now, once, and hear that the store is back', async () => {
  const { copy, changes } = await openedDay()
  await copy.readAgain()
  expect(changes).toEqual([])
  await copy.readAgain()
  await copy.current()
  expect(changes.map(({ isBack, records }) => [isBack, records.length])).toEqual([[true, 0]])
})

test('a copy that was dropped while events were written is read from the log, and never has the old state', async () => {
  const { copy, changes, take, newest } = await openedDay()
  const before = await copy.current()
  await take()
  copy.drop()
  const records = [{ version: 99 }] as unknown as Change['records']
  const batch = { day: { ...before.day, version: 99 }, records, answers: [] }
  await copy.settle({ is: 'written', copy: before, before, batch, row: {} as Change['row'] })
  expect(copy.peek()?.day.version).toBe(await newest())
  expect(changes.map(({ day }) => day.version)).toEqual([await newest()])
})

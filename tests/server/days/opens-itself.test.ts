// A site whose calendar opens it: the clock opens and closes its days, once each, whatever happens to the server.

import { expect, onTestFinished, test } from 'vitest'
import { type Days, openDays } from '../../../server/days/days.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { ask } from '../../kit/asks.ts'
import { HOUR, MORNING } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { type TestClock, testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const spans = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const week = { mon: spans, tue: spans, wed: spans }
const site = (changes: Partial<Site> = {}) => sampleSite({ calendar: { opens: 'itself', week }, ...changes })
/** So many hours after midnight of the Monday. */
const at = (hours: number) => MORNING + (hours - 8) * HOUR

async function serving(store: Store, clock: TestClock, ...sites: Site[]): Promise<Days> {
  const failed = (_site: string, error: unknown) => expect.fail(String(error))
  const days = await openDays({ store, clock, failed })
  onTestFinished(() => days.stop())
  for (const one of sites) await days.change(one, 'o')
  return days
}

/** Lets time pass up to then, and everything in it be done. */
async function until(clock: TestClock, then: number): Promise<void> {
  clock.pass(Math.max(0, then - clock.now()))
  await settled()
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const openings = async (store: Store) =>
  (await store.siteLog(SITE)).filter(({ kind }) => kind === 'opened').map(({ date }) => date)
const stateOf = async (days: Days) => {
  const { state, date } = await days.day(SITE)
  return `${date} ${state}`
}

test('[E3] [E4] its days open and close at their times, without anybody, and on no other date', async () => {
  const [store, clock] = [memoryStore(), testClock(at(6))]
  const days = await serving(store, clock, site())
  await until(clock, at(8) - 1)
  expect(days.peek(SITE)?.state ?? 'unopened').toBe('unopened')
  await until(clock, at(8))
  expect(await stateOf(days)).toBe('2026-11-23 open')
  await until(clock, at(13))
  expect(await stateOf(days)).toBe('2026-11-23 open')
  await until(clock, at(18))
  expect(await stateOf(days)).toBe('2026-11-23 ended')
  for (let hour = 19; hour < 24 * 5; hour++) await until(clock, at(hour))
  expect(await openings(store)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
})

test('[O6] a day that waits for somebody who feels unwell is over when the next one is opened', async () => {
  const [store, clock] = [memoryStore(), testClock(at(8))]
  const days = await serving(store, clock, site())
  await until(clock, clock.now() + 1)
  await days.ask(SITE, ask('take-ticket', { queue: 'A' }))
  await days.ask(SITE, ask('unwell', { number: 'A001' }))
  await until(clock, at(24 + 7))
  expect(await stateOf(days)).toBe('2026-11-23 closed')
  expect((await days.day(SITE)).unwell).toHaveLength(1)
  await until(clock, at(24 + 8))
  expect(await stateOf(days)).toBe('2026-11-24 open')
  expect((await store.days(SITE, 2)).map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-23'])
})

test('[E4] whoever waits at the closing is still called, and gone at the end of the day', async () => {
  const [store, clock] = [memoryStore(), testClock(at(8))]
  const days = await serving(store, clock, site())
  await until(clock, clock.now() + 1)
  await days.ask(SITE, ask('take-ticket', { queue: 'A' }))
  await until(clock, at(18))
  expect(await stateOf(days)).toBe('2026-11-23 closed')
  await days.ask(SITE, ask('open-desk', { desk: '1' }))
  expect(await days.ask(SITE, ask('call-next', { desk: '1', seen: [] }))).toMatchObject({ ok: true })
  await until(clock, at(28))
  expect(await stateOf(days)).toBe('2026-11-23 ended')
  await until(clock, at(32))
  expect(await stateOf(days)).toBe('2026-11-24 open')
})

test('[E3] a server that starts late opens at once, and ends the day that it has left open', async () => {
  const store = memoryStore()
  const morning = testClock(at(8))
  const before = await serving(store, morning, site())
  await until(morning, at(8) + 1)
  await before.ask(SITE, ask('take-ticket', { queue: 'A' }))
  await before.stop()
  const clock = testClock(at(34))
  const days = await serving(store, clock)
  await until(clock, at(34) + 1)
  expect(await stateOf(days)).toBe('2026-11-24 open')
  expect((await days.dayOf(SITE, '2026-11-23'))?.day.state).toBe('ended')
})

test('[E3] a clock that is put back over an opening opens the date once, and the next one at its time', async () => {
  const store = memoryStore()
  for (const [hours, state] of [
    [8, '2026-11-23 open'],
    [7, '2026-11-23 open'],
    [18, '2026-11-23 ended'],
    [7.5, '2026-11-23 ended'],
    [9, '2026-11-23 ended'],
    [-10, '2026-11-23 ended'],
    [32, '2026-11-24 open'],
  ] as const) {
    const clock = testClock(at(hours))
    const days = await serving(store, clock, ...((await store.site(SITE)) ? [] : [site()]))
    await until(clock, clock.now() + 1)
    expect([hours, await stateOf(days)]).toEqual([hours, state])
    await days.stop()
  }
  expect(await openings(store)).toEqual(['2026-11-23', '2026-11-24'])
})

test('[E3] while the clock is not believed it opens nothing, and as soon as it is, what has begun', async () => {
  const [store, clock] = [memoryStore(), testClock(at(7))]
  const days = await serving(store, clock, site())
  clock.doubt(26 * HOUR)
  await until(clock, at(9))
  expect(days.peek(SITE)?.state ?? 'unopened').toBe('unopened')
  clock.believe()
  days.look()
  await until(clock, clock.now() + 1)
  expect(await stateOf(days)).toBe('2026-11-24 open')
})

test('[E3] what a marshal has opened early or closed is not opened again on that date', async () => {
  const [store, clock] = [memoryStore(), testClock(at(7))]
  const days = await serving(store, clock, site())
  await days.ask(SITE, ask('open-day'))
  await until(clock, at(9))
  await days.ask(SITE, ask('close-day'))
  for (let hour = 10; hour < 24; hour++) await until(clock, at(hour))
  expect(await stateOf(days)).toBe('2026-11-23 ended')
  await until(clock, at(32))
  expect(await openings(store)).toEqual(['2026-11-23', '2026-11-24'])
})

test('[E6] a calendar that is set during its hours opens at once, one that is taken away opens no more', async () => {
  const [store, clock] = [memoryStore(), testClock(at(9))]
  const days = await serving(store, clock, sampleSite())
  await until(clock, at(10))
  expect(days.peek(SITE)?.state ?? 'unopened').toBe('unopened')
  await days.change(site(), 'o')
  await until(clock, clock.now() + 1)
  expect(await stateOf(days)).toBe('2026-11-23 open')
  await until(clock, at(19))
  await days.change(sampleSite(), 'o')
  await until(clock, at(34))
  expect(await openings(store)).toEqual(['2026-11-23'])
})

test('[S7] [D9] a site that has ended opens no day, and one with a damaged day the next one', async () => {
  const [store, clock] = [memoryStore(), testClock(at(7))]
  const days = await serving(store, clock, site({ ended: true }))
  await until(clock, at(9))
  expect(days.peek(SITE)?.state ?? 'unopened').toBe('unopened')
  await days.change(site(), 'o')
  await until(clock, clock.now() + 1)
  expect(await stateOf(days)).toBe('2026-11-23 open')
  await days.stop()
  const broken: Store = {
    ...store,
    read: async (...given) => {
      const lines = await store.read(...given)
      return given[1] === '2026-11-23' ? lines.map((line) => ({ ...line, version: line.version + 7 })) : lines
    },
  }
  const later = testClock(at(10))
  const after = await serving(broken, later)
  expect(await stateOf(after)).toBe('2026-11-23 damaged')
  await until(later, at(20))
  expect(await stateOf(after)).toBe('2026-11-23 damaged')
  await until(later, at(32))
  expect(await stateOf(after)).toBe('2026-11-24 open')
})

test('[E3] four hundred sites that open in the same second are opened a few at a time, each once', async () => {
  const inner = memoryStore()
  let [reading, most, opened] = [0, 0, 0]
  const store: Store = {
    ...inner,
    async days(...given) {
      most = Math.max(most, ++reading)
      // a store that takes its time: all that ask meanwhile are counted
      await new Promise((resolve) => setImmediate(resolve))
      reading -= 1
      return inner.days(...given)
    },
    async append(appends) {
      for (const { records } of appends)
        opened += records.filter(({ event }) => event.type === 'day-opened').length
      return inner.append(appends)
    },
  }
  const all = Array.from({ length: 400 }, (_, index) => site({ id: `site-${index}` }))
  for (const one of all) await inner.addSite(one)
  const clock = testClock(at(7))
  const days = await serving(store, clock)
  await until(clock, at(8))
  await expect.poll(() => opened).toBe(all.length)
  expect(most).toBeLessThanOrEqual(4)
  await until(clock, at(8.1))
  expect(opened).toBe(all.length)
  expect(days.peek('site-399')?.state).toBe('open')
})

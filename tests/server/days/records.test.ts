// Reports that need whole logs, measured in work: events read, jobs that wait, answers that are kept.

import { beforeEach, expect, test } from 'vitest'
import { keptAnswers } from '../../../server/days/kept-answers.ts'
import { PAGE } from '../../../server/days/read-log.ts'
import { ReadingLane } from '../../../server/days/reading-lane.ts'
import { type Asker, type DayRecords, recordsIn } from '../../../server/days/records.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { writeLongDay } from '../../chaos/long-day.ts'
import { MORNING, SECOND } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { type TestClock, testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const DATE = '2026-11-23'
/** So many that the log has several pages. */
const TICKETS = 500

let store: Store
let clock: TestClock
let records: DayRecords
/** How many events each read returned. */
let brought: number[]

beforeEach(async () => {
  const kept = memoryStore()
  await kept.addSite(sampleSite())
  await writeLongDay(kept, sampleSite(), TICKETS, MORNING)
  brought = []
  store = {
    ...kept,
    async read(...which) {
      const events = await kept.read(...which)
      brought.push(events.length)
      return events
    },
  }
  clock = testClock()
  records = recordsIn(store, clock)
})

const anyone = (signal = new AbortController().signal): Asker => ({
  isStaff: false,
  signal,
  wait: () => Promise.resolve(null),
})
const eventsRead = () => brought.reduce((sum, one) => sum + one, 0)

async function oneMore(): Promise<void> {
  const [day] = await store.days(SITE, 1)
  if (!day?.summary) throw new Error('there is no day')
  const { version, date, ended, dueAt, summary } = day
  const record = {
    version: version + 1,
    id: `one-more-${version}`,
    command: 'pause-queue',
    by: { role: 'marshal', id: 'm' },
    at: MORNING,
    event: { type: 'queue-paused', queue: 'G' },
  } as const
  await store.append([
    { site: SITE, date, expected: version, records: [record], row: { ended, dueAt, summary } },
  ])
}

test('no read returns more than a page, and other work runs between two of them', async () => {
  let turns = 0
  let isDone = false
  const count = () => {
    turns += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  const read = await records.figures(SITE, DATE, anyone())
  isDone = true
  expect(read).toMatchObject({ found: { taken: TICKETS } })
  expect(Math.max(...brought)).toBeLessThanOrEqual(PAGE)
  expect(brought.length).toBeGreaterThan(3)
  // the log is processed three times, two slices a page
  expect(turns).toBeGreaterThan(3 * brought.length)
})

test('figures are computed again only when the day has gone on', async () => {
  const first = await records.figures(SITE, DATE, anyone())
  brought = []
  expect(await records.figures(SITE, DATE, anyone())).toEqual(first)
  expect(eventsRead()).toBe(1)
  await oneMore()
  await records.figures(SITE, DATE, anyone())
  expect(eventsRead()).toBeGreaterThan(TICKETS)
})

test('for a site that does not exist, and a day that was not opened, nothing is found', async () => {
  for (const [site, date] of [
    ['nowhere', DATE],
    [SITE, '2020-01-01'],
  ] as const) {
    for (const what of ['moves', 'figures', 'day', 'log'] as const)
      expect(await records[what](site, date, anyone()), `${what} of ${site}`).toEqual({ found: null })
  }
})

test('the moves of an open day are read on from the last position, not from the beginning', async () => {
  const first = await records.moves(SITE, DATE, anyone())
  await oneMore()
  clock.pass(10 * SECOND)
  brought = []
  expect(await records.moves(SITE, DATE, anyone())).toEqual(first)
  expect(eventsRead()).toBeLessThan(5)
})

test('for a day that has not gone on, one event is read every ten seconds, however many ask', async () => {
  await records.moves(SITE, DATE, anyone())
  brought = []
  for (let tens = 0; tens < 6; tens++) {
    for (let times = 0; times < 100; times++) await records.moves(SITE, DATE, anyone())
    clock.pass(10 * SECOND)
  }
  expect(eventsRead()).toBeLessThanOrEqual(6)
})

test('a caller who may not have another log read is told when, and nothing is read; kept answers are given all the same', async () => {
  const later: Asker = { ...anyone(), wait: () => Promise.resolve(7 * SECOND) }
  expect(await records.moves(SITE, DATE, later)).toEqual({ wait: 7 * SECOND })
  expect(brought).toEqual([])
  await records.moves(SITE, DATE, anyone())
  expect(await records.moves(SITE, DATE, later)).toHaveProperty('found')
})

test('a client that disconnects leaves no work: neither a waiting job nor the rest of a running one', async () => {
  const gone = new AbortController()
  const kept = store.read
  store.read = async (...which) => {
    gone.abort()
    return kept(...which)
  }
  const asked = Promise.all([
    records.moves(SITE, DATE, anyone(gone.signal)),
    records.figures(SITE, DATE, anyone(gone.signal)),
    records.day(SITE, DATE, anyone(gone.signal)),
  ])
  expect((await asked).every((one) => 'wait' in one)).toBe(true)
  store.read = kept
  await records.log(SITE, DATE, anyone())
  // one page, and after it the log once: nothing for the others
  const version = (await store.days(SITE, 1))[0]?.version ?? 0
  expect(eventsRead()).toBeLessThanOrEqual(version + PAGE + 1)
})

test('a log that is erased while it is read gives nothing, not half of it', async () => {
  const { read } = store
  const figures = await records.figures(SITE, DATE, anyone())
  if (!('found' in figures) || !figures.found) throw new Error('there are no figures')
  const { found } = figures
  store.read = async (...which) => {
    const page = await read(...which)
    if ((which[2] ?? 0) === 0 && (which[3] ?? 0) > 1) await store.forgetLog(SITE, DATE, found)
    return page
  }
  expect(await records.day(SITE, DATE, anyone())).toEqual({ found: null })
})

test('one job runs at a time, once for all who request the same, staff first, and a bounded number wait', async () => {
  const lane = new ReadingLane({ staff: 2, anyone: 2 })
  const asker = (isStaff: boolean) => ({ isStaff, signal: new AbortController().signal })
  const began: string[] = []
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const work = (name: string) => async () => {
    began.push(name)
    await gate
    return name
  }
  const run = (name: string, isStaff = false) => lane.run(name, asker(isStaff), work(name))
  const asked = [
    run('a'),
    run('b'),
    run('b'),
    run('c'),
    run('d'),
    run('e', true),
    run('f', true),
    run('g', true),
  ]
  open()
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'b', 'c', 'busy', 'e', 'f', 'busy'])
  expect(began).toEqual(['a', 'e', 'f', 'b', 'c'])
  await expect.poll(() => lane.size()).toBe(0)
})

test('at most sixteen jobs of the public wait, and sixty-four of staff', async () => {
  for (const [isStaff, most] of [
    [false, 16],
    [true, 64],
  ] as const) {
    const lane = new ReadingLane()
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const asker = { isStaff, signal: new AbortController().signal }
    // the first is running, and the last is one too many
    const asked = Array.from({ length: most + 2 }, (_, n) => lane.run(`day ${n}`, asker, () => gate))
    open()
    expect(await Promise.all(asked)).toEqual([...Array(most + 1).fill(undefined), 'busy'])
  }
})

test('a job that fails does so for those who asked, and the next is done', async () => {
  const lane = new ReadingLane()
  const asker = { isStaff: false, signal: new AbortController().signal }
  await expect(lane.run('a', asker, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  const broken = () => {
    throw new Error('no such day')
  }
  await expect(lane.run('c', asker, broken)).rejects.toThrow('no such day')
  expect(await lane.run('b', asker, () => Promise.resolve(1))).toBe(1)
})

test('kept answers are bounded together, and the oldest go first', () => {
  const kept = keptAnswers<string>(store, 10)
  for (let n = 0; n < 50; n++)
    kept.keep({ site: SITE, date: `day ${n}` }, { answer: 'x', version: 1, size: 4 })
  expect(kept.size()).toBeLessThanOrEqual(10)
  expect(kept.get({ site: SITE, date: 'day 49' })).not.toBeNull()
  expect(kept.get({ site: SITE, date: 'day 47' })).toBeNull()
})

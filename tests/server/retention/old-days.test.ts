// A day's log is kept for a time; after that only its figures are.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const DAY = 24 * HOUR
const DATE = '2026-11-23'
const ADDRESS = `/api/sites/${SITE}/days/${DATE}`
let world: World

beforeEach(async () => {
  world = await openWorld()
  for (const queue of ['A', 'A', 'G']) await world.owner.give('take-ticket', { queue })
  await world.owner.give('call-next', { desk: '1', seen: [] })
  await world.owner.give('close-day')
})
afterEach(() => world.close())

async function daysLater(days: number): Promise<void> {
  // in one step: a timer of every second would ring for each of them
  world.clock.notBefore(world.clock.now() + days * DAY)
  world.clock.pass(0)
  // all timers that rang on the way are handled before the next query
  await world.app.days.day(SITE)
  await world.app.retention.run()
  world.owner = await world.staff('owner', '246810')
}

test('a log within the limit stays', async () => {
  await daysLater(89)
  expect(await world.store.read(SITE, DATE)).not.toEqual([])
  expect((await world.owner.ask('GET', `${ADDRESS}/tickets.csv`)).status).toBe(200)
})

test('an old log is erased, and the figures of its day stay', async () => {
  await daysLater(1)
  const before = (await world.owner.ask('GET', ADDRESS)).body
  expect(before).toMatchObject({ taken: 3, called: 1 })
  await daysLater(91)
  expect(await world.store.read(SITE, DATE)).toEqual([])
  expect((await world.owner.ask('GET', ADDRESS)).body).toEqual(before)
  for (const file of ['tickets.csv', 'events.ndjson']) {
    const { status, body } = await world.owner.ask('GET', `${ADDRESS}/${file}`)
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'not-found', errors: [{ path: 'date' }] })
  }
  expect((await world.owner.ask('GET', ADDRESS.replace('-23', '-22'))).body.errors).toEqual([])
})

test('a site whose newest log was erased can open its next day', async () => {
  await daysLater(92)
  // as after a restart: nothing of it is in memory
  const again = await openWorld(world.store)
  again.clock.notBefore(world.clock.now())
  again.owner = await again.staff('owner', '246810')
  expect((await again.owner.ask('GET', `/api/sites/${SITE}`)).body).toMatchObject({ open: false, version: 0 })
  expect((await again.owner.give('open-day')).status).toBe(200)
  const taken = await again.owner.give('take-ticket', { queue: 'A' })
  expect(taken.body.result.ticket.number).toBe('A001')
  await again.close()
})

test('a day that has not ended keeps its log, however old it is', async () => {
  const { store } = world
  const [row] = await store.days(SITE, 1)
  await store.append([
    {
      site: SITE,
      date: '2026-01-01',
      expected: 0,
      records: (await store.read(SITE, DATE)).slice(0, 1),
      row: { ended: false, dueAt: null, summary: row?.summary as never },
    },
  ])
  await world.app.retention.run()
  expect(await store.read(SITE, '2026-01-01')).toHaveLength(1)
})

test('an unreadable log is kept twice as long; then it is erased, and no longer reported', async () => {
  const { store } = world
  const [opened] = await store.read(SITE, DATE)
  const [row] = await store.days(SITE, 1)
  if (!opened || !row) throw new Error('there is no day')
  const damaged = { ...opened, event: { type: 'unreadable' } as never }
  const kept = { ended: true, dueAt: null, summary: row.summary as never }
  await store.append([{ site: SITE, date: '2026-11-20', expected: 0, records: [damaged], row: kept }])
  await daysLater(100)
  expect(await store.read(SITE, '2026-11-20')).toHaveLength(1)
  await daysLater(84)
  expect(await store.read(SITE, '2026-11-20')).toEqual([])
  expect(await store.figuresOf(SITE, '2026-11-20')).toBe('damaged')
  const { body } = await world.owner.ask('GET', ADDRESS.replace('-23', '-20'))
  expect(body.code).toBe('day-damaged')
})

test('days that cannot be read or have not ended do not stop the erasing of later ones', async () => {
  const { store } = world
  const [row] = await store.days(SITE, 1)
  const [opened] = await store.read(SITE, DATE)
  if (!opened || !row) throw new Error('there is no day')
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
  const unread = { ...opened, event: { type: 'unreadable' } as never }
  const written = Array.from({ length: 120 }, (_, index) => ({
    site: SITE,
    date: day(index),
    expected: 0,
    records: [index % 2 ? opened : unread],
    row: { ended: false, dueAt: null, summary: row.summary as never },
  }))
  for (const one of written) await store.append([one])
  await daysLater(92)
  expect(await store.read(SITE, day(119))).toHaveLength(1)
  expect(await store.read(SITE, DATE)).toEqual([])
})

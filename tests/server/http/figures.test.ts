// The figures of a period over HTTP: the sums, who may read them, and which periods are invalid.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { LONGEST, MOST_DAYS, mostDays } from '../../../server/http/period-query.ts'
import type { PeriodFigures } from '../../../shared/day/reports/figures/period-figures.ts'
import { HOUR, MINUTE } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const DAY = 24 * HOUR
const DATE = '2026-11-23'
const group = { 'zh-CN': '玉潭街道', en: 'Yutan' }
let world: World

beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

async function figures(query: string, who = world.owner): Promise<PeriodFigures> {
  const { status, body, text } = await who.ask('GET', `/api/figures?${query}`)
  expect(status, text).toBe(200)
  return body
}

/** Three take a number and wait for two minutes; one is served, one is missed. */
async function aDay(site = SITE, who = world.owner): Promise<void> {
  const give = (command: string, input: object = {}) =>
    who.ask('POST', `/api/sites/${site}/commands/${command}`, input)
  await give('open-day')
  await give('open-desk', { desk: '1' })
  for (let n = 0; n < 3; n++) await give('take-ticket', { queue: 'A', party: 2 })
  world.clock.pass(2 * MINUTE)
  const { body } = await give('call-next', { desk: '1', seen: [] })
  world.clock.pass(MINUTE)
  const next = await give('call-next', { desk: '1', seen: body.result.called })
  await give('miss', { number: next.body.result.called[0] })
}

/** The day is over, and this many more have passed. */
async function daysLater(days: number): Promise<void> {
  world.clock.notBefore(world.clock.now() + days * DAY)
  world.clock.pass(0)
  await world.app.days.day(SITE)
  world.owner = await world.staff('owner', '246810')
}

test('an open day counts, in each of its breakdowns', async () => {
  await aDay()
  const all = await figures(`from=${DATE}&to=${DATE}`)
  expect(all).toMatchObject({ from: DATE, to: DATE, days: 1, partial: 0, unread: 0, pending: 0, marshals: 0 })
  expect(all.before).toMatchObject({ from: '2026-11-22', to: '2026-11-22', days: 0, served: 0 })
  const counts = { taken: 3, called: 2, served: 1, missed: 1, open: 2 }
  expect(all.all).toMatchObject({ ...counts, people: 6, peopleServed: 2, waited: { n: 2, longest: 180 } })
  expect(all.sites).toMatchObject([{ id: SITE, days: 1, ...counts }])
  expect(all.queues.filter(({ taken }) => taken > 0)).toMatchObject([{ site: SITE, id: 'A', ...counts }])
  expect(all.desks.find(({ id }) => id === '1')).toMatchObject({ served: 1, called: 2, missed: 1 })
  expect(all.hours.reduce((sum, { taken }) => sum + taken, 0)).toBe(3)
  // a Monday
  expect(all.weekdays).toMatchObject([{ weekday: 1, ...counts }])
  expect(all.dates).toMatchObject([{ date: DATE, ...counts }])
  expect(all.kinds).toMatchObject([{ kind: 'testing', sites: 1, ...counts }])
  expect(all.staff).toMatchObject([{ name: 'owner', served: 1, missed: 1 }])
})

test('a day that has gone on is counted anew, a minute later at most', async () => {
  await aDay()
  await figures(`from=${DATE}&to=${DATE}`)
  await world.owner.give('take-ticket', { queue: 'A' })
  world.clock.pass(MINUTE)
  expect((await figures(`from=${DATE}&to=${DATE}`)).all.taken).toBe(4)
})

test('an account that worked as a marshal is counted as one, and an owner who lent a hand is not', async () => {
  const marshal = await world.hired('marshal')
  await aDay(SITE, marshal)
  expect((await figures(`from=${DATE}&to=${DATE}`)).marshals).toBe(1)
})

test('only the owner is told who did what', async () => {
  await aDay()
  for (const role of ['marshal', 'viewer'] as const) {
    const who = await world.hired(role)
    expect((await figures(`from=${DATE}&to=${DATE}`, who)).staff).toBeNull()
    const { status } = await who.ask('GET', `/api/figures.csv?from=${DATE}&to=${DATE}&sheet=staff`)
    expect(status).toBe(403)
  }
})

test('each account gets the sites that it may read, and is refused any other that it names', async () => {
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other', group })
  await aDay()
  await aDay('other')
  const query = `from=${DATE}&to=${DATE}`
  expect((await figures(query)).sites.map(({ id }) => id).sort()).toEqual(['other', SITE])
  expect((await figures(`${query}&site=other`)).sites.map(({ id }) => id)).toEqual(['other'])
  expect((await figures(`${query}&site=other&site=${SITE}`)).sites).toHaveLength(2)
  expect((await figures(`${query}&group=${encodeURIComponent('玉潭街道')}`)).sites).toHaveLength(1)
  expect((await figures(query)).groups).toMatchObject([
    { group: '玉潭街道', taken: 3, before: { peopleServed: 0 } },
  ])
  const after = await figures('from=2026-11-24&to=2026-11-24')
  expect(after.before.peopleServed).toBe(4)
  expect((await figures(`${query}&kind=hall`)).sites).toEqual([])
  const marshal = await world.hired('marshal', [SITE])
  expect((await figures(query, marshal)).sites.map(({ id }) => id)).toEqual([SITE])
  expect((await marshal.ask('GET', `/api/figures?${query}&site=other`)).body).toMatchObject({
    code: 'not-allowed',
  })
  expect((await marshal.ask('GET', `/api/figures?${query}&site=nowhere`)).body).toMatchObject({
    code: 'unknown-site',
  })
  expect((await world.anyone.ask('GET', `/api/figures?${query}`)).status).toBe(401)
})

test('an invalid period is refused, with an example of a valid one', async () => {
  const faults = async (query: string) => {
    const { status, body } = await world.owner.ask('GET', `/api/figures?${query}`)
    expect(status).toBe(400)
    return body.errors.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}`)
  }
  expect(await faults('')).toEqual([expect.stringContaining('from'), expect.stringContaining('to')])
  expect(await faults('from=2026-02-30&to=2026-03-01')).toEqual([expect.stringContaining('from')])
  expect(await faults(`from=${DATE}&to=2026-11-22`)).toEqual([`to: 不能小于 ${DATE}`])
  expect(await faults('from=1990-01-01&to=2026-11-23')).toEqual(['to: 一次最多 3660 天'])
  expect(await faults(`from=${DATE}&to=${DATE}&kind=cafe`)).toEqual([expect.stringContaining('kind')])
  expect(await faults(`from=${DATE}&to=${DATE}&site=A_B`)).toEqual([expect.stringContaining('site')])
})

test('the more sites, the fewer days: exactly so that every choice of that size is accepted', () => {
  expect(mostDays(1)).toBe(LONGEST)
  for (const sites of [1, 100, 400, 10_000])
    expect(mostDays(sites) * sites * 2).toBeLessThanOrEqual(MOST_DAYS)
  expect(mostDays(400)).toBe(187)
})

test('ten years of a site are a period', async () => {
  await aDay()
  expect(await figures('from=2016-11-24&to=2026-11-23')).toMatchObject({
    days: 1,
    sitesCounted: 1,
    sitesServing: 1,
    all: { taken: 3 },
  })
})

test('a day whose log was erased by age counts as before, except for who did what', async () => {
  await aDay()
  await daysLater(1)
  const before = await figures(`from=${DATE}&to=${DATE}`)
  expect(before.all).toMatchObject({ taken: 3, unserved: 2, open: 0, missed: 1 })
  await daysLater(91)
  await world.app.retention.run()
  expect(await world.store.read(SITE, DATE)).toEqual([])
  world.owner = await world.staff('owner', '246810')
  const after = await figures(`from=${DATE}&to=${DATE}`)
  expect(after).toEqual({ ...before, staff: [], withoutStaff: 1 })
  expect(await world.store.talliedDays(SITE, { from: DATE, to: DATE }, 1)).toMatchObject([{ tally: null }])
})

test('figures that were kept before there were tallies count, and are marked as partial', async () => {
  await aDay()
  await daysLater(1)
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/days/${DATE}`)
  await world.store.forgetLog(SITE, DATE, body)
  const all = await figures(`from=${DATE}&to=${DATE}`)
  expect(all).toMatchObject({
    days: 1,
    partial: 1,
    all: { taken: 3, served: 1, missed: 0, waited: { n: 0 } },
  })
})

test('the figures of a day that is over are read once from its log', async () => {
  await aDay()
  await daysLater(1)
  await figures(`from=${DATE}&to=${DATE}`)
  const [day] = await world.store.talliedDays(SITE, { from: DATE, to: DATE }, 1)
  expect(day?.tally?.queues.find(({ id }) => id === 'A')).toMatchObject({ taken: 3 })
})

test('the hourly job counts days that are over before anybody asks', async () => {
  await aDay()
  await daysLater(1)
  await world.app.retention.run()
  expect((await world.store.talliedDays(SITE, { from: DATE, to: DATE }, 1))[0]?.tally).not.toBeNull()
  expect(await world.store.untallied(5)).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

afterAll(() => world.close())

const calendar = (from: string) => ({ opens: 'hand', week: { mon: [{ from, to: '18:00' }] } }) as const

test('an owner reads who changed when a site is open, when, and from what to what, also in the middle of a day', async () => {
  const { owner } = world
  const set = async (changes: object) =>
    expect((await owner.ask('PUT', `/api/sites/${SITE}/settings`, sampleSite(changes))).status).toBe(200)
  const read = async (query = '') =>
    (await owner.ask('GET', `/api/sites/${SITE}/calendar-changes${query}`)).body
  const { dayStart } = sampleSite()
  const before = (await read()).changes.length
  await set({ calendar: calendar('08:00') })
  world.clock.pass(1000)
  await set({ calendar: calendar('09:00') })
  // this changes nothing about it
  await set({ calendar: calendar('09:00'), spacing: 2 })
  const { changes, before: older } = await read()
  expect(older).toBeNull()
  expect(changes.slice(0, 2)).toMatchObject([
    {
      at: world.clock.now(),
      from: { dayStart, calendar: calendar('08:00') },
      to: { calendar: calendar('09:00') },
    },
    { at: world.clock.now() - 1000, from: { dayStart }, to: { dayStart, calendar: calendar('08:00') } },
  ])
  expect(changes[0].by.name).toBe((await owner.ask('GET', '/api/session')).body.name)
  expect(changes).toHaveLength(before + 2)
  for (let n = 0; n < 11; n++) await set({ calendar: calendar('10:00'), spacing: 1 + n / 100 })
  const page = await read()
  expect(page.changes).toHaveLength(0)
  expect((await read(`?before=${page.before}`)).changes[0].to.calendar).toEqual(calendar('10:00'))
})

test('it is read by owners alone, and of a site that there is', async () => {
  const marshal = await world.hired('marshal')
  expect((await marshal.ask('GET', `/api/sites/${SITE}/calendar-changes`)).status).toBe(403)
  expect((await world.owner.ask('GET', '/api/sites/nowhere/calendar-changes')).status).toBe(404)
})

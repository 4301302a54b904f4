// Two owners at one site, the same site twice, and a site that is put away.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsVersion } from '../../../shared/day/nouns/settings-version.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const path = (id = SITE) => `/api/sites/${id}/settings`
const read = async (id = SITE) => world.owner.ask('GET', path(id))
const put = (site: Site, headers: Record<string, string> = {}) =>
  world.owner.ask('PUT', path(site.id), site, headers)
const on = (site: Site) => ({ 'if-match': `"${settingsVersion(site)}"` })
const isNew = { 'if-none-match': '*' }

test.each(['under way', 'over'])(
  '[S6] if two save changes of the same settings, with the day %s, the later is told the current ones',
  async (day) => {
    if (day === 'over') await dayIsOver()
    const { body: seen, headers } = await read()
    expect(headers.get('etag')).toBe(on(seen)['if-match'])
    const first = await put({ ...seen, spacing: 2 }, on(seen))
    expect(first.status).toBe(200)
    expect(first.headers.get('etag')).toBe(on({ ...seen, spacing: 2 })['if-match'])
    const second = await put({ ...seen, graceMinutes: 5 }, on(seen))
    expect(second.status).toBe(409)
    expect(second.body).toMatchObject({ code: 'settings-moved-on', now: { ...seen, spacing: 2 } })
    expect((await read()).body).toEqual({ ...seen, spacing: 2 })
    // the first one's answer was lost, and they ask again
    expect((await put({ ...seen, spacing: 2 }, on(seen))).status).toBe(200)
    // and without a version it works as before
    expect((await put({ ...seen, graceMinutes: 5 })).status).toBe(200)
    expect((await read()).body).toEqual({ ...seen, graceMinutes: 5 })
  },
)

test('if many at once save changes of the same settings, one succeeds', async () => {
  await dayIsOver()
  const { body: seen } = await read()
  const said = await Promise.all(
    [1, 2, 3, 4, 5].map((minutes) => put({ ...seen, graceMinutes: minutes }, on(seen))),
  )
  expect(said.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  const winner = said.find(({ status }) => status === 200)
  expect((await read()).body).toEqual(winner?.body)
})

test('a new site is made once: a second press finds it, and another site with its short name is refused', async () => {
  const site = { ...sampleSite(), id: 'hongqi' }
  const other = { ...site, name: { 'zh-CN': '红旗街道', en: 'Hongqi Subdistrict' } }
  const twice = await Promise.all([put(site, isNew), put(site, isNew)])
  expect(twice.map(({ status }) => status)).toEqual([200, 200])
  const said = await put(other, isNew)
  expect(said.body).toMatchObject({ code: 'settings-moved-on', now: site })
  expect((await read('hongqi')).body).toEqual(site)
  const both = await Promise.all(
    ['a', 'b'].map((en) => put({ ...other, id: 'new', name: { 'zh-CN': en, en } }, isNew)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('[S7] a site is put away once its day is over, is then in no list and opens no day, keeps its history, and comes back', async () => {
  await world.owner.give('take-ticket', { queue: 'A' })
  const { body: site } = await read()
  const refused = await put({ ...site, ended: true })
  expect(refused.body).toMatchObject({ code: 'invalid', errors: [{ path: 'ended', rule: 'day-open' }] })
  const { date } = (await world.anyone.ask('GET', `/api/sites/${SITE}`)).body
  await dayIsOver()
  expect((await put({ ...site, ended: true })).status).toBe(200)

  const listed = async (query = '') => (await world.anyone.ask('GET', `/api/sites${query}`)).body
  expect(await listed()).toEqual([])
  expect(await listed('?ended=true')).toEqual([])
  expect((await world.owner.ask('GET', '/api/sites?ended=true')).body).toMatchObject([
    { id: SITE, ended: true },
  ])
  expect((await world.anyone.ask('GET', `/api/sites/${SITE}`)).body).toMatchObject({
    ended: true,
    open: false,
  })
  expect((await world.owner.give('open-day')).body.code).toBe('site-ended')
  expect((await world.anyone.ask('GET', `/s/${SITE}`)).status).toBe(200)
  expect((await world.owner.ask('GET', `/api/sites/${SITE}/days/${date}`)).status).toBe(200)

  expect((await put(site)).status).toBe(200)
  expect(await listed()).toMatchObject([{ id: SITE }])
  expect((await world.owner.give('open-day')).status).toBe(200)
})

test('a day that is opened again on its date has the settings that were saved since', async () => {
  await dayIsOver()
  const { body: site } = await read()
  await put({ ...site, spacing: 2 })
  expect((await world.owner.give('open-day')).status).toBe(200)
  expect((await world.anyone.ask('GET', `/api/sites/${SITE}`)).body.queues[0].line.spacing).toBe(2)
})

/** The sample's day is closed, and every number in it is over. */
async function dayIsOver(): Promise<void> {
  await world.owner.give('close-day')
  const { waiting } = (await world.anyone.ask('GET', `/api/sites/${SITE}`)).body
  for (let number = 1; number <= waiting; number++)
    await world.owner.give('leave', { number: `A00${number}` })
}

test('settings based on those of another site make no new site', async () => {
  const site = sampleSite({ id: 'other' })
  expect((await put(site, on(site))).body.code).toBe('unknown-site')
  expect((await put(site, isNew)).status).toBe(200)
})

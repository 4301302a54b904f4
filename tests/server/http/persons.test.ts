import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkReceipts } from '../../../server/retention/receipts.ts'
import { HOUR } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const DAY = `/api/sites/${SITE}/days/2026-11-23`
const GIVEN = { name: '测试居民', digits: '8642' }
let world: World

beforeEach(async () => {
  world = await openWorld()
  await setting({ asks: { name: true, digits: true } })
})
afterEach(() => world.close())

async function setting(changes: object): Promise<void> {
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...body, ...changes })
}

async function resident(): Promise<{ number: string; me: Person; path: string }> {
  const input = { queue: 'A', device: world.device(), pass: world.pass() }
  const { body } = await world.anyone.give('take-ticket', input)
  const { number } = body.result.ticket
  const me = world.person({ authorization: `Bearer ${body.result.token}` })
  return { number, me, path: `${DAY}/tickets/${number}/person` }
}

test('a holder gives the data that the site requests, and its marshals read it', async () => {
  const { me, path } = await resident()
  const marshal = await world.hired('marshal')
  expect((await marshal.ask('GET', path)).body).toEqual({})
  expect((await me.ask('PUT', path, GIVEN)).status).toBe(204)
  expect((await me.ask('PUT', path, GIVEN)).status).toBe(204)
  expect((await marshal.ask('GET', path)).body).toEqual(GIVEN)
  expect((await world.owner.ask('GET', path)).body).toEqual(GIVEN)
  expect((await marshal.ask('PUT', path, { name: '李' })).status).toBe(204)
  expect((await marshal.ask('GET', path)).body).toEqual({ name: '李' })
})

test('nobody else reads it: no viewer, no other site, no holder, nobody', async () => {
  const { me, path } = await resident()
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
  await me.ask('PUT', path, GIVEN)
  const codes = await Promise.all(
    [world.anyone, me, await world.hired('viewer'), await world.hired('marshal', ['other'])].map(
      async (one) => (await one.ask('GET', path)).body.code,
    ),
  )
  expect(codes).toEqual(['not-signed-in', 'not-signed-in', 'not-allowed', 'not-allowed'])
  expect((await world.owner.ask('GET', path.replace(SITE, 'nowhere'))).body.code).toBe('unknown-site')
  expect((await world.owner.ask('GET', path.replace(SITE, 'other'))).body).toEqual({})
})

test('nobody gives or erases it for another holder', async () => {
  const mine = await resident()
  const other = await resident()
  await mine.me.ask('PUT', mine.path, GIVEN)
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
  const people = [
    [other.me, 'not-yours'],
    [world.anyone, 'not-signed-in'],
    [await world.hired('viewer'), 'not-allowed'],
    [await world.hired('marshal', ['other']), 'not-allowed'],
  ] as const
  for (const [one, code] of people) {
    expect((await one.ask('PUT', mine.path, { name: 'x' })).body.code).toBe(code)
    expect((await one.ask('DELETE', mine.path)).body.code).toBe(code)
  }
  expect((await world.owner.ask('GET', mine.path)).body).toEqual(GIVEN)
  const foreign = { origin: 'http://elsewhere.test' }
  expect((await mine.me.ask('DELETE', mine.path, undefined, foreign)).body.code).toBe('foreign-origin')
})

test('only the requested fields are accepted, and only in their shape', async () => {
  const { me, path } = await resident()
  await setting({ asks: { digits: true } })
  const errors = async (body: unknown) => (await me.ask('PUT', path, body)).body.errors
  expect(await errors({ name: '李' })).toMatchObject([{ path: 'name' }])
  expect(await errors({})).toMatchObject([{ path: '' }])
  expect(await errors({ digits: '123' })).toMatchObject([{ path: 'digits' }])
  expect(await errors({ digits: '一二三四' })).toMatchObject([{ path: 'digits' }])
  expect(await errors({ digits: 1234 })).toMatchObject([{ path: 'digits' }])
  expect(await errors({ digits: '1234', address: 'here' })).toMatchObject([{ path: 'address' }])
  expect(await errors([])).toHaveLength(1)
  await setting({ asks: undefined })
  expect(await errors({ digits: '1234' })).toMatchObject([{ path: 'digits' }])
  await setting({ asks: { name: true } })
  for (const name of ['', '  ', 'x'.repeat(41), 'a\nb', 'a\u202Eb'])
    expect(await errors({ name })).toMatchObject([{ path: 'name' }])
  expect((await world.owner.ask('GET', path)).body).toEqual({})
})

test('it is accepted for an open number of today', async () => {
  const { me, path, number } = await resident()
  const put = async (at: string) => (await world.owner.ask('PUT', at, GIVEN)).body?.code
  expect(await put(path.replace(number, 'A999'))).toBe('unknown-ticket')
  expect(await put(path.replace('-23', '-22'))).toBe('unknown-ticket')
  await me.give('leave', { number })
  expect(await put(path)).toBe('ticket-over')
})

test('no log, file or view of the day has it, and a number does not require it', async () => {
  const { me, path, number } = await resident()
  await me.ask('PUT', path, GIVEN)
  const shown = await Promise.all(
    ['events.ndjson', 'tickets.csv', ''].map(
      async (file) => (await world.owner.ask('GET', `${DAY}/${file}`)).text,
    ),
  )
  const views = await Promise.all(
    [`/api/sites/${SITE}`, `/api/sites/${SITE}/tickets/${number}`, `/s/${SITE}`].map(
      async (address) => (await world.owner.ask('GET', address)).text,
    ),
  )
  expect([...shown, ...views].join('')).not.toMatch(/测试居民|8642/)
  expect((await world.anyone.ask('GET', `/api/sites/${SITE}`)).body.asks).toEqual({
    name: true,
    digits: true,
    keepHours: 24,
  })
  expect(
    (await world.store.read(SITE, '2026-11-23')).map((line) => JSON.stringify(line)).join(''),
  ).not.toMatch(/测试居民|8642/)
})

test('the holder can erase it at once, also when the number is over, with a receipt', async () => {
  const { me, path, number } = await resident()
  await me.ask('PUT', path, GIVEN)
  await me.give('leave', { number })
  expect((await me.ask('DELETE', path)).status).toBe(204)
  expect((await me.ask('DELETE', path)).status).toBe(204)
  expect((await world.owner.ask('GET', path)).body).toEqual({})
  expect(await checkReceipts(world.store)).toMatchObject({ receipts: 1, erased: 1, brokenAt: null })
  expect(await world.store.lastReceipt()).toMatchObject({ site: SITE, reason: 'asked' })
})

test('after the site’s hours it is erased automatically, with a receipt, once', async () => {
  await setting({ asks: { name: true, digits: true, keepHours: 3 } })
  const [first, second] = [await resident(), await resident()]
  await first.me.ask('PUT', first.path, GIVEN)
  world.clock.pass(2 * HOUR)
  await second.me.ask('PUT', second.path, GIVEN)
  await world.app.retention.run()
  expect((await world.owner.ask('GET', first.path)).body).toEqual(GIVEN)
  world.clock.pass(HOUR)
  await world.app.retention.run()
  expect((await world.owner.ask('GET', first.path)).body).toEqual({})
  expect((await world.owner.ask('GET', second.path)).body).toEqual(GIVEN)
  const { last, receipts } = await checkReceipts(world.store)
  expect(receipts).toBe(1)
  expect(last).toMatchObject({ site: SITE, reason: 'age', erased: 1, at: world.clock.now() })
})

test('a number whose data is given and erased without pause has to wait, and another does not', async () => {
  const { me, path } = await resident()
  const other = await resident()
  for (let times = 0; times < 10; times++) {
    expect((await me.ask('PUT', path, GIVEN)).status).toBe(204)
    expect((await me.ask('DELETE', path)).status).toBe(204)
  }
  for (const method of ['PUT', 'DELETE']) {
    const refused = await me.ask(method, path, method === 'PUT' ? GIVEN : undefined)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  }
  expect((await checkReceipts(world.store)).receipts).toBe(10)
  expect((await other.me.ask('PUT', other.path, GIVEN)).status).toBe(204)
})

// Who is signed in where, and who works at which desk: only the site's staff see it.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { rosterIn } from '../../../server/access/roster.ts'
import type { AtWork } from '../../../shared/day/views/at-work.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const MINUTE = 60_000
let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

async function hired(name: string, more: object = { role: 'marshal', sites: [SITE] }): Promise<Person> {
  await world.owner.ask('POST', '/api/staff', { name, passcode: '12345678', ...more })
  return world.staff(name, '12345678')
}

async function atWork(who: Person = world.owner): Promise<AtWork[]> {
  return (await who.ask('GET', `/api/sites/${SITE}/staff`)).body as AtWork[]
}

const opensTablet = (who: Person, site = SITE) => who.ask('GET', `/api/sites/${site}/marshal`)
const named = (people: AtWork[]) => people.map(({ name, desks }) => [name, ...desks.map(({ id }) => id)])

test('the account that opened a desk works there from then on, and one that has opened the tablet is signed in', async () => {
  const zhang = await hired('张伟')
  const li = await hired('李强')
  await opensTablet(li)
  await world.owner.give('close-desk', { desk: '3' })
  world.clock.pass(MINUTE)
  const since = world.clock.now()
  await opensTablet(zhang)
  await zhang.give('open-desk', { desk: '3' })
  const people = await atWork()
  expect(named(people.filter(({ name }) => name !== 'owner'))).toEqual([['张伟', '3'], ['李强']])
  expect(people.find(({ name }) => name === '张伟')).toMatchObject({
    since: since - MINUTE,
    desks: [{ id: '3', place: 'sampling', since, restingSince: null }],
  })
  const { body } = await opensTablet(li)
  expect((body as MarshalView).staff).toEqual(await atWork(li))
  expect((body as MarshalView).desks[2]?.marshal).toMatchObject({ name: '张伟', since })
})

test('an account that signs out at a desk still has it: the desk is not lost, and nobody is shown as signed in', async () => {
  const zhang = await hired('张伟')
  await opensTablet(zhang)
  await zhang.give('take-desk', { desk: '1', from: await idAt('1') })
  await zhang.ask('DELETE', '/api/session')
  world.clock.pass(MINUTE)
  expect((await atWork()).find(({ name }) => name === '张伟')).toMatchObject({
    since: null,
    used: null,
    desks: [{ id: '1' }],
  })
})

test('an account that is removed leaves its desk open for others, and the log still tells them apart', async () => {
  const [zhang, li] = [await hired('张伟'), await hired('李强')]
  await opensTablet(zhang)
  await zhang.give('take-desk', { desk: '1', from: await idAt('1') })
  const id = await idAt('1')
  await world.owner.ask('DELETE', '/api/staff/%E5%BC%A0%E4%BC%9F')
  world.clock.pass(MINUTE)
  expect((await atWork()).find((one) => one.id === id)).toMatchObject({ name: null, desks: [{ id: '1' }] })
  expect((await zhang.give('call-next', { desk: '1', seen: [] })).status).toBe(401)
  expect((await li.give('take-desk', { desk: '1', from: id })).status).toBe(200)
  expect((await world.app.days.day(SITE)).desks.get('1')).toMatchObject({ open: true })
})

test('a node that has just started, or that shares the store, reads it anew', async () => {
  const zhang = await hired('张伟')
  await opensTablet(zhang)
  const other = rosterIn(world.store, world.clock)
  expect(other.of(SITE).present).toEqual([])
  await other.look()
  const here = world.app.access.roster.of(SITE)
  expect([other.of(SITE).present, [...other.of(SITE).names]]).toEqual([here.present, [...here.names]])
})

test('of two tablets the last opened counts for the site, and an account is listed once however many it has', async () => {
  await world.owner.ask('PUT', '/api/sites/elsewhere/settings', { ...sampleSite(), id: 'elsewhere' })
  const zhang = await hired('张伟', { role: 'marshal', sites: [SITE, 'elsewhere'] })
  const again = await world.staff('张伟', '12345678')
  await opensTablet(zhang)
  await opensTablet(again)
  expect(world.app.access.roster.of(SITE).present.filter(({ id }) => nameOf(id) === '张伟')).toHaveLength(1)
  await opensTablet(zhang, 'elsewhere')
  await opensTablet(again, 'elsewhere')
  expect(world.app.access.roster.of(SITE).present.map(({ id }) => nameOf(id))).not.toContain('张伟')
  expect(world.app.access.roster.of('elsewhere').present.map(({ id }) => nameOf(id))).toEqual(['张伟'])
})

test('the opening of a tablet is written once, and read at most every ten seconds', async () => {
  let [written, read] = [0, 0]
  const store = {
    ...world.store,
    sessionAt: async () => void written++,
    sessionsAtSites: async () => {
      read += 1
      return []
    },
  }
  const roster = rosterIn(store, world.clock)
  for (let times = 0; times < 5; times++) await roster.opened('a', SITE)
  for (let times = 0; times < 5; times++) await roster.look()
  expect([written, read]).toEqual([1, 1])
  world.clock.pass(10_000)
  await roster.look()
  expect([written, read]).toEqual([1, 2])
})

test('a viewer of all sites may read sites that are made later too, and commands at none', async () => {
  const county = await hired('县里', { role: 'viewer', allSites: true })
  await world.owner.ask('PUT', '/api/sites/later/settings', { ...sampleSite(), id: 'later' })
  for (const site of [SITE, 'later']) {
    expect((await county.ask('GET', `/api/sites/${site}/staff`)).status).toBe(200)
    expect((await county.ask('POST', `/api/sites/${site}/commands/open-day`, {})).status).toBe(403)
  }
})

test.each([
  ['a marshal of all sites', { role: 'marshal', sites: [SITE], allSites: true }, 'allSites'],
  ['a viewer of none', { role: 'viewer', sites: [] }, 'sites'],
] as const)('no account of %s exists', async (_what, rights, path) => {
  const account = { name: '王芳', passcode: '12345678', ...rights }
  const { status, body } = await world.owner.ask('POST', '/api/staff', account)
  expect([status, (body as { errors: unknown[] }).errors]).toMatchObject([400, [{ path }]])
})

test('an account has all sites until it is given some, or another role', async () => {
  const rights = async (change: object) =>
    (await world.owner.ask('PUT', '/api/staff/%E5%8E%BF%E9%87%8C', change)).body
  await hired('县里', { role: 'viewer', sites: [SITE], allSites: true })
  expect(await rights({ passcode: '87654321' })).toMatchObject({ sites: [], allSites: true })
  expect(await rights({ sites: [SITE] })).toMatchObject({ sites: [SITE], allSites: false })
  expect(await rights({ allSites: true })).toMatchObject({ sites: [], allSites: true })
  expect(await rights({ role: 'marshal' })).toMatchObject({ code: 'invalid', errors: [{ path: 'sites' }] })
  expect(await rights({ role: 'marshal', sites: [SITE] })).toMatchObject({ sites: [SITE], allSites: false })
})

async function idAt(desk: string): Promise<string | null> {
  return (await world.app.days.day(SITE)).desks.get(desk)?.marshal?.id ?? null
}

function nameOf(id: string): string | undefined {
  return world.app.access.roster.of(SITE).names.get(id)
}

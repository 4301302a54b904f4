// The clock is far ahead and not trusted: who can confirm it, and the effect on days, numbers and sessions.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'
import { openWorld, type Person, SITE, type World } from '../kit/world.ts'
import { watch } from './live/watcher.ts'

const OTHER = 'elsewhere'
/** From the evening, when the machine was switched off, to the morning. */
const NIGHT = 14 * HOUR
let world: World
let marshal: Person

beforeEach(async () => {
  world = await openWorld()
  marshal = await world.hired('marshal')
  await marshal.give('take-ticket', { queue: 'A' })
  world.clock.pass(10 * HOUR)
  // the morning's marshal is signed in
  await marshal.ask('GET', '/api/session')
  world.clock.doubt(NIGHT)
})
afterEach(() => world.close())

const now = (): number => world.clock.unbelieved() ?? world.clock.now()
const confirm = (by: Person, says = now()) => by.ask('POST', '/api/clock/confirm', { says })
const codeOf = async (said: Promise<{ body: { code?: string } | null }>) => (await said).body?.code
const siteAt = async (site = SITE) => (await world.anyone.ask('GET', `/api/sites/${site}`)).body
const take = (by: Person = marshal, more: object = {}) => by.give('take-ticket', { queue: 'A', ...more })
const alarms = async () => (await marshal.ask('GET', `/api/sites/${SITE}/marshal`)).body.alarms

test('[D11] in the morning nobody gets a number of yesterday, and all who have one are served', async () => {
  expect(await codeOf(take())).toBe('clock-unsure')
  expect(await codeOf(take(world.anyone, { device: world.device(), pass: world.pass() }))).toBe(
    'clock-unsure',
  )
  expect((await marshal.give('call-next', { desk: '1', seen: [] })).body.result.called).toEqual(['A001'])
  expect((await marshal.give('finish', { number: 'A001' })).status).toBe(200)
  expect((await siteAt()).open).toBe(true)
})

test('[A5] every tablet and the overview show the clock’s time, and stop when it is trusted', async () => {
  const overview = watch(Number(new URL(world.base).port), { view: 'overview' })
  world.clock.pass(MINUTE)
  expect((await alarms())[0]).toEqual({ kind: 'clock', says: now() - (now() % MINUTE), stops: true })
  const kinds = () => overview.newest()?.sites?.[0]?.alarms ?? []
  await expect.poll(kinds).toContain('clock')
  await confirm(marshal)
  world.clock.pass(MINUTE)
  await expect
    .poll(async () => (await alarms()).map(({ kind }: { kind: string }) => kind))
    .not.toContain('clock')
  await expect.poll(kinds).not.toContain('clock')
  overview.socket.disconnect()
})

test('[D11] a confirmation ends the day as in a process that runs, and the next gives numbers from the first', async () => {
  const before = await siteAt()
  expect((await confirm(marshal)).status).toBe(204)
  await expect.poll(async () => (await siteAt()).open).toBe(false)
  expect((await marshal.give('open-day')).status).toBe(200)
  expect((await siteAt()).date > before.date).toBe(true)
  expect((await take()).body.result.ticket.number).toBe('A001')
})

test('the tablets hear of a confirmation at once', async () => {
  const tablet = watch(
    Number(new URL(world.base).port),
    { view: 'marshal', site: SITE },
    await world.signedIn('marshal'),
  )
  await tablet.until(({ alarms }) => alarms[0]?.kind === 'clock')
  await confirm(marshal)
  await tablet.until(({ alarms, open }) => !open && alarms.length === 0)
  tablet.socket.disconnect()
})

test('[D11] opening the day is a confirmation: the next day is opened, at once', async () => {
  const before = await siteAt()
  expect((await marshal.give('open-day')).status).toBe(200)
  const { date, open } = await siteAt()
  expect([date > before.date, open]).toEqual([true, true])
  expect((await take()).body.result.ticket.number).toBe('A001')
})

test('opening a day that is open, and would not be over, is no confirmation, nor is yesterday’s command sent again', async () => {
  world.clock.doubt(3 * HOUR)
  expect((await marshal.give('open-day')).status).toBe(200)
  expect(world.clock.unbelieved()).not.toBeNull()
  expect((await take()).body.result.ticket.number).toBe('A002')

  world.clock.believe()
  await marshal.give('close-day')
  const again = { 'idempotency-key': 'opened-in-the-evening' }
  await marshal.give('open-day', {}, again)
  world.clock.doubt(NIGHT)
  expect((await marshal.give('open-day', {}, again)).status).toBe(200)
  expect(world.clock.unbelieved()).not.toBeNull()
})

test('only staff of a site can confirm, and only the time that the clock shows', async () => {
  expect(await codeOf(confirm(world.anyone))).toBe('not-signed-in')
  expect(await codeOf(confirm(await world.hired('viewer')))).toBe('not-allowed')
  expect(await codeOf(marshal.ask('POST', '/api/clock/confirm', {}))).toBe('invalid')
  expect(await codeOf(confirm(marshal, now() + HOUR))).toBe('clock-unsure')
  expect(await codeOf(take())).toBe('clock-unsure')
  expect((await confirm(marshal, now() - 5 * MINUTE)).status).toBe(204)
  // trusted already, whatever time was asked about
  expect((await confirm(marshal, 0)).status).toBe(204)
})

test('a confirmation at one site counts for every site of the machine', async () => {
  world.clock.doubt(0)
  await world.owner.ask('PUT', `/api/sites/${OTHER}/settings`, { ...sampleSite(), id: OTHER })
  await world.owner.ask('POST', `/api/sites/${OTHER}/commands/open-day`, {})
  world.clock.doubt(NIGHT)
  await confirm(await world.hired('marshal', [OTHER]))
  await expect.poll(async () => [(await siteAt()).open, (await siteAt(OTHER)).open]).toEqual([false, false])
})

test('staff who work while the clock is in doubt stay signed in when it is trusted, and nobody else', async () => {
  world.clock.doubt(0)
  const asleep = await world.hired('marshal')
  world.clock.doubt(NIGHT)
  const cookie = await world.signedIn('marshal')
  const early = world.person(cookie)
  await early.ask('GET', '/api/session')
  await confirm(marshal)
  const isIn = async (one: Person) => (await one.ask('GET', `/api/sites/${SITE}/marshal`)).status === 200
  expect([await isIn(marshal), await isIn(early), await isIn(asleep)]).toEqual([true, true, false])
  world.clock.pass(12 * HOUR)
  expect(await isIn(early)).toBe(false)
})

test('if the clock was wrong and is put back, no session lasts longer than usual', async () => {
  world.clock.pass(MINUTE)
  await marshal.ask('GET', '/api/session')
  world.clock.doubt(0)
  world.clock.pass(MINUTE)
  const longest = async () =>
    Math.max(
      ...(await world.store.sessions(null, 0, 10)).map(({ expiresAt }) => expiresAt - world.clock.now()),
    )
  await expect.poll(longest).toBeLessThanOrEqual(12 * HOUR)
})

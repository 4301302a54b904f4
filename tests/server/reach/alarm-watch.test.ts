// Alarms that nobody takes, over a real server: told to webhooks and to the devices of the staff.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../kit/given.ts'
import { type PushReceiver, pushReceiver } from '../../kit/push-receiver.ts'
import { type Receiver, receiver } from '../../kit/receiver.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

let world: World
let other: Receiver
let service: PushReceiver
beforeEach(async () => {
  world = await openWorld(undefined, { reachesPrivate: true })
  other = await receiver()
  const { key } = (await world.anyone.ask('GET', '/api/push')).body
  service = await pushReceiver(key)
})
afterEach(async () => {
  await world.close()
  await other.close()
  await service.close()
})

const ADDRESS = `/api/sites/${SITE}/staff-push`
const hear = () =>
  world.owner.ask('POST', '/api/webhooks', { url: other.url, notices: ['alarm.untaken'], sites: null })
const turnOn = (person: Person, more: object = {}) =>
  person.ask('POST', ADDRESS, { ...service.subscribe(), lang: 'en', ...more })
const isOn = async (person: Person) => (await person.ask('GET', ADDRESS)).body.isOn
const give = (command: string, input: object = {}) => world.owner.give(command, input)
/** Everything that is due is told and sent. */
const lookAfter = async (ms: number) => {
  world.clock.pass(ms)
  await world.app.alarms.look()
  await world.app.reach.look()
}
const feelsUnwell = async () => {
  const { number } = (await give('take-ticket', { queue: 'A' })).body.result.ticket
  await give('unwell', { number })
  return number as string
}

test('[X4] a webhook is told once of an alarm that nobody has taken for two minutes, with no person in it', async () => {
  await hear()
  const number = await feelsUnwell()
  await lookAfter(2 * MINUTE - SECOND)
  expect(other.heard).toEqual([])
  await lookAfter(SECOND)
  expect(other.heard.map(({ data }) => data)).toMatchObject([
    { site: SITE, alarm: { kind: 'unwell', number, since: world.clock.now() - 2 * MINUTE } },
  ])
  expect(other.heard[0]?.type).toBe('alarm.untaken')
  for (let hour = 0; hour < 3; hour++) await lookAfter(HOUR)
  const unwell = other.heard.filter(({ data }) => data.alarm.kind === 'unwell')
  expect(unwell).toHaveLength(1)
})

test('[X4] one that somebody takes is not told', async () => {
  await hear()
  await turnOn(world.owner)
  const number = await feelsUnwell()
  await lookAfter(MINUTE)
  await give('take-unwell', { number })
  await lookAfter(5 * MINUTE)
  expect(other.heard).toEqual([])
  expect(service.pushed).toEqual([])
})

test('[X5] a call for all staff reaches the devices of the site’s staff at once, and again after two minutes', async () => {
  const marshal = await world.hired('marshal')
  expect((await turnOn(marshal)).status).toBe(204)
  expect(await isOn(marshal)).toBe(true)
  await give('call-emergency', { desk: '2' })
  await lookAfter(SECOND)
  expect(service.pushed.map(({ data }) => data)).toMatchObject([
    { kind: 'emergency', site: SITE, url: `/marshal/${SITE}`, lang: 'en' },
  ])
  expect(service.pushed[0]?.data.title).toContain('Desk 2')
  expect(service.pushed[0]?.headers).toMatchObject({ urgency: 'high' })
  await lookAfter(MINUTE)
  expect(service.pushed).toHaveLength(1)
  await lookAfter(MINUTE)
  expect(service.pushed.map(({ data }) => data.tag)).toEqual(Array(2).fill(service.pushed[0]?.data.tag))
  await lookAfter(HOUR)
  expect(service.pushed.filter(({ data }) => data.kind === 'emergency')).toHaveLength(2)
})

test('whoever signs out, is let go, or may not command there any more is not told', async () => {
  const [out, gone, moved, here] = [
    await world.hired('marshal'),
    await world.hired('marshal'),
    await world.hired('marshal'),
    await world.hired('marshal'),
  ]
  for (const one of [out, gone, moved, here]) expect((await turnOn(one)).status).toBe(204)
  const nameOf = async (person: Person) => (await person.ask('GET', '/api/session')).body.name
  const [goneName, movedName] = [await nameOf(gone), await nameOf(moved)]
  await out.ask('DELETE', '/api/session')
  await world.owner.ask('DELETE', `/api/staff/${goneName}`)
  await world.owner.ask('PUT', `/api/staff/${movedName}`, { role: 'viewer', sites: [SITE] })
  await give('call-emergency')
  await lookAfter(SECOND)
  expect(service.pushed.map(({ browser }) => browser)).toEqual([3])
})

test('a device that its push service does not know any more is forgotten', async () => {
  await turnOn(world.owner)
  service.answers = 410
  await give('call-emergency')
  await lookAfter(SECOND)
  expect(service.pushed).toHaveLength(1)
  expect(await isOn(world.owner)).toBe(false)
})

test('a device is turned off by its own session, and twice is once', async () => {
  const [one, two] = [await world.hired('marshal'), await world.hired('marshal')]
  await turnOn(one)
  await turnOn(two)
  expect((await one.ask('DELETE', ADDRESS)).status).toBe(204)
  expect((await one.ask('DELETE', ADDRESS)).status).toBe(204)
  expect([await isOn(one), await isOn(two)]).toEqual([false, true])
})

test('an address that is none, and one on the local network where that is not allowed, are refused at the field', async () => {
  const wrong = await turnOn(world.owner, { endpoint: 'file:///etc/passwd' })
  expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([400, 'endpoint'])
  const keys = await turnOn(world.owner, { keys: { p256dh: 'x', auth: 'y' } })
  expect([keys.status, keys.body.errors[0]?.path]).toEqual([400, 'keys.p256dh'])
  expect(await isOn(world.owner)).toBe(false)
  expect((await world.anyone.ask('GET', ADDRESS)).status).toBe(401)
  const elsewhere = await world.hired('marshal', ['elsewhere'])
  expect((await turnOn(elsewhere)).status).toBe(403)
})

test('what was told is known after a restart, and to another node', async () => {
  await hear()
  await turnOn(world.owner)
  await give('call-emergency', { desk: '1' })
  await lookAfter(2 * MINUTE)
  const kept = Object.values(await world.store.watchedAlarms())
  expect(kept).toHaveLength(1)
  expect(JSON.parse(kept[0]!)).toMatchObject([{ kind: 'emergency', toldAt: world.clock.now() }])
  expect(JSON.stringify(await world.store.staffPushes(SITE, 0, 10))).not.toContain(service.origin)
})

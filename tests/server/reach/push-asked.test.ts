// Asking for a phone to be told while its page is closed: who may, with what, and how long it is kept.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../kit/given.ts'
import type { PushReceiver } from '../../kit/push-receiver.ts'
import { type Phone, type PushWorld, pushPath, pushWorld } from '../../kit/push-world.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let at: PushWorld
let world: World
let service: PushReceiver
beforeEach(async () => {
  at = await pushWorld()
  world = at.world
  service = at.service
})
afterEach(() => at.close())

const take = () => at.take()
const phone = (lang?: string, by?: PushReceiver) => at.phone(lang, by)
const give = (command: string, input: object) => world.owner.give(command, input)
const look = () => at.look()
const lookAfter = (ms: number) => at.look(ms)
const call = () => give('call-next', { desk: '1', seen: [] })
const kinds = (of: Phone) => at.kinds(of)

test('a subscription that is none is refused and kept nowhere', async () => {
  const { number, holder } = await take()
  const good = { ...service.subscribe(), lang: 'en' }
  const refused = async (body: object) => {
    const said = await holder.ask('POST', pushPath(number), body)
    expect(said.status).toBe(400)
    return said.body.errors?.[0]
  }
  expect(await refused({ ...good, endpoint: 'push' })).toMatchObject({ path: 'endpoint', rule: 'no-address' })
  expect(await refused({ ...good, endpoint: 'file:///etc/passwd' })).toMatchObject({ rule: 'no-address' })
  expect(await refused({ ...good, endpoint: 'https://a:b@push.example/' })).toMatchObject({
    rule: 'has-password',
  })
  expect(await refused({ ...good, keys: { ...good.keys, p256dh: 'x' } })).toMatchObject({
    path: 'keys.p256dh',
  })
  expect(await refused({ ...good, keys: { ...good.keys, auth: '' } })).toMatchObject({ path: 'keys.auth' })
  expect(await refused({ ...good, endpoint: `https://push.example/${'x'.repeat(3000)}` })).toMatchObject({
    path: 'endpoint',
  })
  expect(await refused({ ...good, lang: 'xx' })).toMatchObject({ path: 'lang' })
  expect(await refused({ ...good, more: 1 })).toBeDefined()
  expect(await world.store.pushDays()).toEqual([])
  // where the operator has not allowed the local network
  const strict = await openWorld()
  const taken = (await strict.owner.give('take-ticket', { queue: 'A' })).body.result
  const asked = await strict
    .person({ authorization: `Bearer ${taken.token}` })
    .ask('POST', pushPath(taken.ticket.number), { ...good, endpoint: 'https://192.168.1.1/push' })
  expect([asked.status, asked.body.errors[0].rule]).toEqual([400, 'private-address'])
  await strict.close()
})

test('nobody lets a phone be told of a number that is not theirs, nor of one that is over', async () => {
  const [one, other] = [await take(), await take()]
  const body = { ...service.subscribe(), lang: 'en' }
  expect((await other.holder.ask('POST', pushPath(one.number), body)).body.code).toBe('not-yours')
  expect((await world.anyone.ask('POST', pushPath(one.number), body)).body.code).toBe('not-signed-in')
  expect((await world.owner.ask('POST', pushPath(one.number), body)).body.code).toBe('not-allowed')
  expect((await other.holder.ask('DELETE', pushPath(one.number))).body.code).toBe('not-yours')
  await give('leave', { number: one.number })
  expect((await one.holder.ask('POST', pushPath(one.number), body)).body.code).toBe('ticket-over')
  expect(await world.store.pushDays()).toEqual([])
})

test('where phones are reached is kept encrypted, is in nothing that anybody reads, and is erased with the day', async () => {
  const one = await phone()
  const [kept] = await world.store.personsOf(SITE, '2026-11-23', [`push-${one.number}`])
  const { endpoint } = service.subscribe()
  expect(Buffer.from(kept?.sealed ?? '', 'base64url').toString('latin1')).not.toContain(
    new URL(endpoint).host,
  )
  const read = await world.owner.ask(
    'GET',
    `/api/sites/${SITE}/days/2026-11-23/tickets/push-${one.number}/person`,
  )
  expect(read.text).not.toContain('endpoint')
  await give('close-day', {})
  await give('leave', { number: one.number })
  expect((await world.app.days.day(SITE)).state).toBe('ended')
  await lookAfter(MINUTE)
  await lookAfter(HOUR)
  expect(await world.store.pushDays()).toEqual([])
  expect(await world.store.personsOf(SITE, '2026-11-23', [`push-${one.number}`])).toEqual([])
  expect((await world.store.lastReceipt())?.erased).toBe(1)
})

test('a site that keeps answers for an hour tells its phones all day', async () => {
  const settings = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, {
    ...settings,
    asks: { name: true, keepHours: 1 },
  })
  const one = await phone()
  world.clock.pass(2 * HOUR)
  await world.app.retention.run()
  await call()
  await look()
  expect(kinds(one)).toContain('called')
})

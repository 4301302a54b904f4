// Phones whose page is closed, over a real server and a push service on loopback: who is told what, in which words, how
// often, and what becomes of it where the service is slow or not there.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { type PushReceiver, pushReceiver } from '../../kit/push-receiver.ts'
import { type Phone, PUSH_KEY, type PushWorld, pushPath, pushWorld } from '../../kit/push-world.ts'
import { SITE, type World } from '../../kit/world.ts'

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
const told = (of: Phone) => at.told(of)
const kinds = (of: Phone) => at.kinds(of)
const due = () => world.store.duePushes(Number.MAX_SAFE_INTEGER, 100)

test('a call reaches a closed phone in the language of its holder, and another phone hears nothing of it', async () => {
  const [one, other] = [await phone('es'), await phone('en')]
  await look()
  service.pushed.length = 0
  await call()
  await look()
  const [pushed] = told(one)
  expect(kinds(other)).toEqual([])
  expect(pushed?.data).toEqual({
    kind: 'called',
    number: one.number,
    site: SITE,
    day: '2026-11-23',
    title: `${one.number}: pase a Puesto 1`,
    body: 'Es su turno. Toque para decir que ya viene.',
    url: `/s/${SITE}`,
    tag: `${SITE} 2026-11-23 ${one.number}`,
    at: world.clock.now(),
    version: expect.any(Number),
    lang: 'es',
  })
  expect(pushed?.headers).toMatchObject({ ttl: '180', urgency: 'high' })
})

test('everything that is told of one number has one topic and one tag, and of another number others', async () => {
  const [one, other] = [await phone(), await phone()]
  await call()
  await look()
  await give('recall', { number: one.number })
  await give('pause-queue', { queue: 'A' })
  await look()
  const of = (which: Phone) => told(which).map(({ headers, data }) => `${headers.topic} ${data.tag}`)
  expect(kinds(one).length).toBeGreaterThan(1)
  expect(kinds(other)).toContain('paused')
  expect(new Set(of(one)).size).toBe(1)
  expect(new Set(of(other)).size).toBe(1)
  expect(of(one)[0]).not.toBe(of(other)[0])
  expect(told(one)[0]?.headers.topic).toMatch(/^[\w-]{32}$/)
})

test('a call is said once more after a minute, and no third time', async () => {
  const one = await phone()
  await look()
  service.pushed.length = 0
  await call()
  await look()
  await lookAfter(59 * SECOND)
  expect(kinds(one)).toEqual(['called'])
  await lookAfter(SECOND)
  expect(kinds(one)).toEqual(['called', 'again'])
  await lookAfter(2 * MINUTE)
  expect(kinds(one)).toEqual(['called', 'again'])
  expect(await due()).toEqual([])
})

for (const [what, command] of [
  ['has said that they are on their way', 'on-my-way'],
  ['has arrived', 'arrive'],
  ['was finished', 'finish'],
] as const)
  test(`a call is not said again to whoever ${what}`, async () => {
    const one = await phone()
    await call()
    await look()
    await give(command, { number: one.number })
    await lookAfter(MINUTE)
    expect(kinds(one)).not.toContain('again')
    expect(await due()).toEqual([])
  })

test('a phone hears of what moves its number, and of nothing that its holder did themselves', async () => {
  const one = await phone('en')
  await look()
  service.pushed.length = 0
  await call()
  await look()
  await give('miss', { number: one.number })
  await look()
  await give('return-ticket', { number: one.number })
  await look()
  await give('pause-site', { reason: 'lunch' })
  await look()
  await give('resume-site', {})
  await look()
  await one.holder.give('hold', { number: one.number })
  await look()
  await one.holder.give('resume', { number: one.number })
  await look()
  await give('leave', { number: one.number })
  await look()
  const heard = kinds(one).filter((kind) => kind !== 'lined')
  expect(heard).toEqual(['called', 'missed', 'returned', 'paused', 'resumed', 'ended'])
  const said = told(one).map(({ data }) => data)
  expect(said.find(({ kind }) => kind === 'paused')?.title).toContain(one.number)
  expect(said.find(({ kind }) => kind === 'ended')?.body).not.toBe('')
  for (const { title, body } of said) expect(`${title}${body}`).not.toMatch(/undefined|null/)
})

test('whoever comes back by themselves is told so in place of the call that they missed', async () => {
  const one = await phone('en')
  await call()
  await look()
  await give('miss', { number: one.number })
  await look()
  await one.holder.give('come-back', { number: one.number })
  await look()
  // with nobody before them they may be brought forward at once
  expect(['came-back', 'lined']).toContain(kinds(one).at(-1))
})

test('whoever asks later is told nothing of before, and whoever asks no more is told nothing more', async () => {
  const { number, holder } = await take()
  await give('pause-queue', { queue: 'A' })
  await holder.ask('POST', pushPath(number), { ...service.subscribe(), lang: 'en' })
  await look()
  expect(service.pushed).toEqual([])
  await give('resume-queue', { queue: 'A' })
  await look()
  expect(service.pushed.map(({ data }) => data.kind)).toContain('resumed')
  expect((await holder.ask('DELETE', pushPath(number))).status).toBe(204)
  service.pushed.length = 0
  await call()
  await look()
  expect(service.pushed).toEqual([])
  expect(await world.store.personsOf(SITE, '2026-11-23', [`push-${number}`])).toEqual([])
})

test('what is not true any more when it could be sent is not said', async () => {
  const one = await phone()
  await look()
  service.answers = 503
  await call()
  await look()
  await give('finish', { number: one.number })
  service.answers = 201
  service.pushed.length = 0
  await lookAfter(10 * SECOND)
  expect(kinds(one)).toEqual([])
  expect(await due()).toEqual([])
})

test('a call is tried again while it matters, and given up after three minutes', async () => {
  const one = await phone()
  await look()
  service.answers = 503
  service.pushed.length = 0
  await call()
  await look()
  for (let seconds = 0; seconds < 170; seconds += 2) await lookAfter(2 * SECOND)
  expect(kinds(one).length).toBeGreaterThan(3)
  expect(new Set(kinds(one))).toEqual(new Set(['called']))
  await lookAfter(12 * SECOND)
  expect(await due()).toEqual([])
  service.answers = 201
  service.pushed.length = 0
  await lookAfter(MINUTE)
  expect(kinds(one)).toEqual([])
})

test('a clock that is put back by half an hour keeps no phone waiting, neither for a call nor for its repeat', async () => {
  const one = await phone()
  await look()
  world.clock.pass(-30 * MINUTE)
  await call()
  await look()
  expect(kinds(one).at(-1)).toBe('called')
  await lookAfter(MINUTE)
  expect(kinds(one).at(-1)).toBe('again')
})

test('a service that asks to wait is asked again when it said, and the message says for how long it still counts', async () => {
  const one = await phone()
  await look()
  service.answers = (_, response) => response.writeHead(429, { 'retry-after': '40' }).end()
  service.pushed.length = 0
  await call()
  await look()
  service.answers = 201
  await lookAfter(39 * SECOND)
  expect(kinds(one)).toEqual(['called'])
  await lookAfter(SECOND)
  expect(told(one).map(({ headers }) => headers.ttl)).toEqual(['180', '140'])
})

test('a call that a service took late is said once more a minute after that, and not in the same breath', async () => {
  const one = await phone()
  await look()
  service.answers = (_, response) => response.writeHead(429, { 'retry-after': '90' }).end()
  service.pushed.length = 0
  await call()
  await look()
  service.answers = 201
  await lookAfter(90 * SECOND)
  await lookAfter(59 * SECOND)
  expect(kinds(one)).toEqual(['called', 'called'])
  await lookAfter(SECOND)
  expect(kinds(one)).toEqual(['called', 'called', 'again'])
})

test('where a phone has ended its subscription, it is forgotten at once, and its number goes on', async () => {
  for (const status of [404, 410]) {
    const one = await phone()
    service.answers = status
    await give('pause-queue', { queue: 'A' })
    await look()
    service.answers = 201
    expect(await world.store.personsOf(SITE, '2026-11-23', [`push-${one.number}`])).toEqual([])
    service.pushed.length = 0
    await give('resume-queue', { queue: 'A' })
    await look()
    expect(kinds(one)).toEqual([])
    expect((await one.holder.ask('GET', `/api/sites/${SITE}/tickets/${one.number}`)).status).toBe(200)
  }
})

test('a service that never answers delays no other, no command, and not what is newer about the same number', async () => {
  const other = await pushReceiver(PUSH_KEY)
  const [stuck, fine] = [await phone(), await phone('en', other)]
  await look()
  other.pushed.length = service.pushed.length = 0
  service.answers = () => {}
  await give('pause-queue', { queue: 'A' })
  // it does not resolve, since a message is under way
  const looking = look()
  await service.has(1)
  await other.has(1)
  expect(other.pushed.map(({ data }) => data.kind)).toEqual(['paused'])
  service.answers = 201
  await give('resume-queue', { queue: 'A' })
  const again = look()
  await service.has(2)
  expect(kinds(stuck)).toEqual(['paused', 'resumed'])
  await Promise.all([looking, again])
  expect(await due()).toEqual([])
  expect(fine.number).not.toBe(stuck.number)
  await other.close()
})

test('a service that is down is left alone for a while, and a call waits for it no longer than it must', async () => {
  const phones = [await phone(), await phone(), await phone(), await phone(), await phone(), await phone()]
  await look()
  await service.close()
  await give('pause-queue', { queue: 'A' })
  await look()
  const back = await pushReceiver(PUSH_KEY)
  expect((await due()).length).toBe(phones.length)
  await back.close()
  service = await pushReceiver(PUSH_KEY)
})

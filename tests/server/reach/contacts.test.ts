// Where to call people: who is told it, what they are told, and that nothing that is kept holds it.

import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR } from '../../kit/given.ts'
import { type Receiver, receiver } from '../../kit/receiver.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const DAY = '2026-11-23'
const PHONE = '+8613800138000'
const MAIL = 'li.wei@example.com'
let world: World
/** The one that calls people, and another one that hears everything. */
let calls: Receiver
let other: Receiver

beforeEach(async () => {
  world = await openWorld(undefined, { reachesPrivate: true })
  await setting({ asks: { name: true, phone: true, mail: true, keepHours: 72 } })
  calls = await receiver()
  other = await receiver()
})
afterEach(async () => {
  await world.close()
  await calls.close()
  await other.close()
})

async function setting(changes: object): Promise<void> {
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  expect((await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...body, ...changes })).status).toBe(
    200,
  )
}
const add = (url: string, more: object = {}) =>
  world.owner.ask('POST', '/api/webhooks', { url, notices: null, sites: null, ...more })
const give = (command: string, input: object) => world.owner.give(command, input)
const look = () => world.app.reach.look()
const deliveries = async (id: string) => (await world.owner.ask('GET', `/api/webhooks/${id}/deliveries`)).body
const told = (type: string, from: Receiver = calls) =>
  from.heard.filter((one) => one.type === type).at(-1)?.data

async function resident(given: object): Promise<{ number: string; me: Person; path: string }> {
  const input = { queue: 'A', device: world.device(), pass: world.pass() }
  const { body } = await world.anyone.give('take-ticket', input)
  const { number } = body.result.ticket
  const me = world.person({ authorization: `Bearer ${body.result.token}` })
  const path = `/api/sites/${SITE}/days/${DAY}/tickets/${number}/person`
  expect((await me.ask('PUT', path, given)).status).toBe(204)
  return { number, me, path }
}

/** Everything that the store keeps of deliveries. */
async function keptDeliveries(): Promise<string> {
  const all = await Promise.all(
    (await world.store.webhooks()).map(({ id }) => world.store.deliveries(id, { most: 99 })),
  )
  return JSON.stringify(all)
}

test('only the webhook that is marked is told where to call somebody, with a sentence in their language', async () => {
  const { body } = await add(calls.url, { contact: true })
  await add(other.url)
  const { number } = await resident({ phone: '１３８ ００１３ ８０００', mail: MAIL, lang: 'en' })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(told('ticket.called')).toMatchObject({
    ticket: { number },
    contact: { phone: PHONE, mail: MAIL },
    say: { lang: 'en', text: expect.stringMatching(/^A001: please go to \w+ 1 \(.+\)\. It is your turn\.$/) },
  })
  expect(told('ticket.called', other)).toMatchObject({ ticket: { number } })
  expect(other.heard.map((one) => one.body).join('')).not.toMatch(/13800138000|example\.com|contact|say/)
  // it is signed as it was sent
  const called = calls.heard.find((one) => one.type === 'ticket.called')!
  const { 'webhook-timestamp': at, 'webhook-signature': signature } = called.headers
  const signed = new Webhook(body.secret).sign(called.id, new Date(Number(at) * 1000), called.body)
  expect(signature).toBe(signed)
})

test('no delivery that is kept holds it, and neither does what came back', async () => {
  calls.answers = (heard, response) =>
    void response.writeHead(200).end(`sent to ${heard.data.contact?.phone}`)
  const { body } = await add(calls.url, { contact: true })
  const { path } = await resident({ name: '测试居民', phone: PHONE, mail: MAIL })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(told('ticket.called').contact).toEqual({ phone: PHONE, mail: MAIL })
  expect(JSON.stringify(calls.heard.map((one) => one.body))).not.toContain('测试居民')
  const [last] = await deliveries(body.webhook.id)
  expect(last.answer).toMatchObject({ status: 200, text: '' })
  expect(await keptDeliveries()).not.toMatch(/13800138000|example\.com|contact|say/)
  // nor does anybody read it who works there
  expect((await world.owner.ask('GET', path)).body).toEqual({ name: '测试居民' })
  const files = await Promise.all(
    ['events.ndjson', 'tickets.csv', ''].map(
      async (file) => (await world.owner.ask('GET', `/api/sites/${SITE}/days/${DAY}/${file}`)).text,
    ),
  )
  expect(files.join('')).not.toMatch(/13800138000|example\.com/)
})

test('somebody who gave nothing is told of without it, and in the site’s own language where they named none', async () => {
  await add(calls.url, { contact: true })
  await world.anyone.give('take-ticket', { queue: 'A', device: world.device(), pass: world.pass() })
  const { number } = await resident({ phone: PHONE })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(told('ticket.called').contact).toBeUndefined()
  await give('call-next', { desk: '1', seen: ['A001'] })
  await look()
  expect(told('ticket.called')).toMatchObject({
    ticket: { number },
    contact: { phone: PHONE },
    say: { lang: 'zh-CN' },
  })
  expect(told('ticket.called').say.text).toMatch(/^A002 请到 1 号\S+（.+）。轮到您了。$/)
})

test('who missed a call is told how to come back, by themselves where they may', async () => {
  await add(calls.url, { contact: true })
  const { number, me } = await resident({ phone: PHONE, lang: 'en' })
  const miss = async () => {
    await give('call-next', { desk: '1', seen: [] })
    await give('miss', { number })
    await look()
    return told('ticket.missed').say.text
  }
  expect(await miss()).toMatch(/“I am back”/)
  expect((await me.give('come-back', { number })).status).toBe(200)
  expect(await miss()).toMatch(/When you are back, please see a marshal/)
})

test('what was erased is left out, also of a delivery that is sent again', async () => {
  const { body } = await add(calls.url, { contact: true, notices: ['ticket.called'] })
  const { me, path } = await resident({ phone: PHONE })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(told('ticket.called').contact).toEqual({ phone: PHONE })
  expect((await me.ask('DELETE', path)).status).toBe(204)
  const [{ id }] = await deliveries(body.webhook.id)
  const again = `/api/webhooks/${body.webhook.id}/deliveries/${id}/again`
  expect((await world.owner.ask('POST', again, {})).status).toBe(204)
  await look()
  expect(calls.heard).toHaveLength(2)
  expect(calls.heard.map((one) => one.id)).toEqual([id, id])
  expect(told('ticket.called').contact).toBeUndefined()
  expect(told('ticket.called').say).toBeUndefined()
})

test('[I3] it is erased when the day ends, however long the site keeps names, and is told nobody from then on', async () => {
  const { body } = await add(calls.url, { contact: true, notices: ['ticket.called'] })
  const { path } = await resident({ name: '测试居民', phone: PHONE })
  const named = await resident({ name: '李' })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  // the day ends at four in the morning, and nothing has been erased yet
  world.clock.pass(24 * HOUR)
  const id = (await world.store.deliveries(body.webhook.id, { most: 1 }))[0]?.id
  await world.store.moveDelivery(body.webhook.id, 1, { state: 'waiting', tries: 1, nextAt: 0, answer: null })
  await look()
  expect(calls.heard.filter((one) => one.id === id)).toHaveLength(2)
  expect(told('ticket.called').contact).toBeUndefined()
  await world.app.retention.run()
  expect(await world.store.person({ site: SITE, date: DAY, number: path.split('/')[7]! })).toBeNull()
  expect(await world.store.person({ site: SITE, date: DAY, number: named.number })).not.toBeNull()
})

test('a second webhook is refused, until the first one gives the mark back', async () => {
  const first = (await add(calls.url, { contact: true })).body.webhook
  const refused = await add(other.url, { contact: true })
  expect([refused.status, refused.body.errors]).toMatchObject([
    400,
    [{ path: 'contact', rule: 'contact-taken' }],
  ])
  const second = (await add(other.url)).body.webhook
  const change = (id: string, url: string, contact: boolean) =>
    world.owner.ask('PUT', `/api/webhooks/${id}`, { url, notices: null, sites: null, paused: false, contact })
  expect((await change(second.id, other.url, true)).body.errors).toMatchObject([{ rule: 'contact-taken' }])
  const marked = async () =>
    (await world.owner.ask('GET', '/api/webhooks')).body
      .filter((one: { contact: boolean }) => one.contact)
      .map((one: { id: string }) => one.id)
  expect(await marked()).toEqual([first.id])
  await change(first.id, calls.url, false)
  expect((await change(second.id, other.url, true)).body.contact).toBe(true)
  expect(await marked()).toEqual([second.id])
})

test('what the site has stopped asking for is told nobody', async () => {
  await add(calls.url, { contact: true })
  await resident({ phone: PHONE, mail: MAIL })
  await setting({ asks: { mail: true } })
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(told('ticket.called').contact).toEqual({ mail: MAIL })
})

test('a batch that is under way tells it no more once the mark or the address is another one’s', async () => {
  const { body } = await add(calls.url, { contact: true, notices: ['ticket.called', 'ticket.recalled'] })
  await resident({ phone: PHONE })
  await give('call-next', { desk: '1', seen: [] })
  await give('recall', { number: 'A001' })
  const { id, url } = body.webhook
  // while the first is answered its owner takes the mark away
  calls.answers = async (_, response) => {
    const kept = { notices: ['ticket.called', 'ticket.recalled'], sites: null, paused: false }
    await world.owner.ask('PUT', `/api/webhooks/${id}`, { url, ...kept, contact: false })
    response.writeHead(204).end()
  }
  await look()
  expect(calls.heard.map((one) => [one.type, one.data.contact])).toEqual([
    ['ticket.called', { phone: PHONE }],
    ['ticket.recalled', undefined],
  ])
})

test('[I1] [I2] a number or address that is none is refused by its field, and keeps nothing', async () => {
  const { me, path } = await resident({ phone: PHONE })
  for (const [field, wrong] of [
    ['phone', '1380013800'],
    ['phone', randomBytes(40).toString('hex')],
    ['mail', 'li@'],
    ['mail', 'li@example.com\r\nBcc: x@example.com'],
  ] as const)
    expect((await me.ask('PUT', path, { [field]: wrong })).body.errors).toMatchObject([{ path: field }])
  expect((await me.ask('PUT', path, { lang: 'en' })).body.errors).toMatchObject([{ path: '' }])
  await setting({ asks: { name: true } })
  expect((await me.ask('PUT', path, { phone: PHONE })).body.errors).toMatchObject([{ path: 'phone' }])
})

// Webhooks over a real server: what is told, how it is signed, and what becomes of it when the other side is not there.

import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../kit/given.ts'
import { type Heard, type Receiver, receiver } from '../../kit/receiver.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
let other: Receiver
beforeEach(async () => {
  world = await openWorld(undefined, { reachesPrivate: true })
  other = await receiver()
})
afterEach(async () => {
  await world.close()
  await other.close()
})

const all = { notices: null, sites: null }
const add = async (more: object = {}) =>
  (await world.owner.ask('POST', '/api/webhooks', { url: other.url, ...all, ...more })).body
const list = async () => (await world.owner.ask('GET', '/api/webhooks')).body
const deliveries = async (id: string, query = '') =>
  (await world.owner.ask('GET', `/api/webhooks/${id}/deliveries${query}`)).body
const give = (command: string, input: object) => world.owner.give(command, input)
const take = () => give('take-ticket', { queue: 'A' })
const types = (heard: readonly Heard[]) => heard.map(({ type }) => type)
/** Everything that is due is told and sent. */
const look = () => world.app.reach.look()
const lookAfter = (ms: number) => {
  world.clock.pass(ms)
  return look()
}

/** As the standard has it: HMAC-SHA256 under the decoded secret, over id, time and body. */
function signatureOf({ id, headers, body }: Heard, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${id}.${headers['webhook-timestamp']}.${body}`
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

test('what happens to a number is told in order, each with the whole of it, signed by the standard', async () => {
  const { webhook, secret } = await add()
  const taken = await take()
  const { number } = taken.body.result.ticket
  await give('call-next', { desk: '1', seen: [] })
  await give('finish', { number })
  await look()
  const of = other.heard.filter(({ data }) => data.ticket?.number === number)
  expect(types(of).filter((type) => type !== 'ticket.lined')).toEqual([
    'ticket.taken',
    'ticket.called',
    'ticket.served',
  ])
  expect(of.find(({ type }) => type === 'ticket.called')?.data).toMatchObject({
    site: SITE,
    day: '2026-11-23',
    ticket: { number, queue: 'A', state: 'called', people: 1, desk: '1', stop: 0 },
  })
  for (const one of other.heard) {
    expect(one.headers['webhook-signature']).toBe(signatureOf(one, secret))
    expect(Number(one.headers['webhook-timestamp'])).toBe(Math.floor(world.clock.now() / 1000))
  }
  const told = await deliveries(webhook.id)
  expect(told.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual(
    [...other.heard].reverse().map(({ id }) => [id, 'arrived']),
  )
})

test('a webhook hears of the notices and sites that it wants, and of nothing from before it', async () => {
  await take()
  await add({ notices: ['ticket.called'] })
  await add({ sites: ['elsewhere'] })
  await take()
  await give('call-next', { desk: '1', seen: [] })
  await look()
  expect(types(other.heard)).toEqual(['ticket.called'])
  expect((await list()).map(({ waiting }: { waiting: number }) => waiting)).toEqual([0, 0])
})

test('where the other side is down for an hour, everything arrives in order afterwards, with the same ids', async () => {
  const { webhook } = await add()
  other.answers = 503
  const { number } = (await take()).body.result.ticket
  await look()
  const first = other.heard[0]?.id
  for (let minutes = 0; minutes < 60; minutes += 10) {
    await take()
    await lookAfter(10 * MINUTE)
  }
  await give('call-next', { desk: '1', seen: [] })
  await give('finish', { number })
  expect((await list())[0]).toMatchObject({ paused: null, failingSince: expect.any(Number) })
  other.answers = 204
  other.heard.length = 0
  await lookAfter(20 * MINUTE)
  expect((await list())[0].waiting).toBe(0)
  expect(other.heard[0]?.id).toBe(first)
  const versions = other.heard
    .filter(({ data }) => data.ticket.number === number)
    .map(({ data }) => data.version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(new Set(other.heard.map(({ id }) => id)).size).toBe(other.heard.length)
  expect(types(other.heard).filter((type) => type === 'ticket.taken')).toHaveLength(7)
  expect((await list())[0]).toMatchObject({ failingSince: null, dead: 0 })
  expect((await deliveries(webhook.id, '?state=waiting')).length).toBe(0)
})

test('an address that is failing for a day is paused, its deliveries wait, and its owner goes on', async () => {
  const { webhook } = await add({ notices: ['ticket.taken'] })
  other.answers = 500
  await take()
  for (let hour = 0; hour <= 24; hour++) await lookAfter(HOUR)
  // a session ends sooner
  world.owner = await world.staff('owner', PASSCODE)
  expect((await list())[0]).toMatchObject({ paused: 'failing', dead: 1 })
  const [dead] = await deliveries(webhook.id, '?state=dead')
  expect(dead).toMatchObject({ type: 'ticket.taken', answer: { status: 500, failed: null } })
  // the owner goes on, and sends again what was given up
  other.answers = 200
  other.heard.length = 0
  const again = `/api/webhooks/${webhook.id}/deliveries/${dead.id}/again`
  expect((await world.owner.ask('POST', again, {})).status).toBe(204)
  const change = { url: other.url, ...all, paused: false }
  expect((await world.owner.ask('PUT', `/api/webhooks/${webhook.id}`, change)).body.paused).toBeNull()
  await look()
  expect(other.heard.map(({ id }) => id)).toContain(dead.id)
  expect((await list())[0]).toMatchObject({ waiting: 0, dead: 0 })
})

test('one that is not wanted is tried later and keeps only its own number waiting', async () => {
  await add({ notices: ['ticket.taken', 'ticket.left'] })
  other.answers = ({ data }, response) =>
    void response.writeHead(data.ticket.number === 'A001' ? 422 : 204).end()
  for (const _ of [1, 2]) await take()
  await give('leave', { number: 'A001' })
  await give('leave', { number: 'A002' })
  await look()
  expect((await list())[0].waiting).toBe(2)
  const about = () => other.heard.map(({ type, data }) => `${type} ${data.ticket.number}`)
  expect(new Set(about())).toEqual(new Set(['ticket.taken A001', 'ticket.taken A002', 'ticket.left A002']))
  other.answers = 204
  await lookAfter(MINUTE)
  expect(about().slice(-2)).toEqual(['ticket.taken A001', 'ticket.left A001'])
})

test('an address that says that it is gone is paused at once, and one that asks to wait is left alone for so long', async () => {
  const { webhook } = await add({ notices: ['ticket.taken'] })
  other.answers = (_, response) => void response.writeHead(429, { 'retry-after': '600' }).end()
  await take()
  await look()
  other.answers = 410
  await lookAfter(10 * MINUTE - 1)
  expect(other.heard).toHaveLength(1)
  await lookAfter(1)
  expect(other.heard).toHaveLength(2)
  expect((await list())[0]).toMatchObject({ id: webhook.id, paused: 'gone', waiting: 1 })
})

test('a secret that is turned over goes on for a day beside the new one', async () => {
  const { webhook, secret } = await add({ notices: ['ticket.taken'] })
  const turned = (await world.owner.ask('POST', `/api/webhooks/${webhook.id}/secret`, {})).body.secret
  expect(turned).not.toBe(secret)
  await take()
  await look()
  const [first] = other.heard as [Heard]
  expect(first.headers['webhook-signature']).toBe(
    [signatureOf(first, turned), signatureOf(first, secret)].join(' '),
  )
  await lookAfter(24 * HOUR)
  world.owner = await world.staff('owner', PASSCODE)
  const { id } = (await world.owner.ask('POST', `/api/webhooks/${webhook.id}/test`, {})).body
  await look()
  const test = other.heard.find((one) => one.id === id) as Heard
  expect(test.type).toBe('test')
  expect(test.headers['webhook-signature']).toBe(signatureOf(test, turned))
})

test('however often a secret is turned over, the newest ten sign and a receiver still takes the header', async () => {
  const { webhook } = await add({ notices: ['ticket.taken'] })
  const told: string[] = []
  for (let n = 0; n < 12; n += 1)
    told.unshift((await world.owner.ask('POST', `/api/webhooks/${webhook.id}/secret`, {})).body.secret)
  await world.owner.ask('POST', `/api/webhooks/${webhook.id}/test`, {})
  await look()
  const [test] = other.heard as [Heard]
  const signed = told.slice(0, 10).map((secret) => signatureOf(test, secret))
  expect(test.headers['webhook-signature']).toBe(signed.join(' '))
})

test('one who answers without end, never or with a redirect holds nothing up', async () => {
  const { webhook } = await add({ notices: ['ticket.taken'] })
  other.answers = (_, response) => {
    response.writeHead(200)
    response.on('error', () => {})
    const more = () => {
      while (response.writable && response.write('x'.repeat(65_536))) if (response.destroyed) return
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  }
  await take()
  await look()
  expect((await list())[0].waiting).toBe(0)
  // it is given up after ten seconds
  const heard = other.heard.length
  other.answers = () => {}
  await take()
  const looked = look()
  await other.has(heard + 1)
  world.clock.pass(10 * SECOND)
  await looked
  expect((await deliveries(webhook.id))[0].answer).toMatchObject({ status: null, failed: 'slow' })
  other.answers = (_, response) => void response.writeHead(302, { location: other.url }).end()
  await lookAfter(MINUTE)
  expect(other.heard).toHaveLength(heard + 2)
  expect((await deliveries(webhook.id))[0].answer).toMatchObject({ status: 302 })
  other.answers = 204
  await lookAfter(MINUTE)
  expect((await list())[0]).toMatchObject({ waiting: 0, failingSince: null })
})

test('addresses that lead nowhere, to this machine or with a password are refused with their fault', async () => {
  const strict = await openWorld()
  const said = async (url: string) =>
    (await strict.owner.ask('POST', '/api/webhooks', { url, ...all })).body.errors?.[0]?.rule
  expect(await said('nothing')).toBe('no-address')
  expect(await said('file:///etc/passwd')).toBe('no-address')
  expect(await said('http://example.org/')).toBe('needs-https')
  expect(await said('https://me:secret@example.org/')).toBe('has-password')
  for (const host of [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '10.0.0.1',
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[fd00::1]',
    '100.64.0.1',
    '0.0.0.0',
  ])
    expect(await said(`https://${host}/`), host).toBe('private-address')
  expect((await strict.owner.ask('GET', '/api/webhooks')).body).toEqual([])
  await strict.close()
})

test('only an owner sees and changes webhooks, and what is not there is not found', async () => {
  const { webhook } = await add()
  const marshal = await world.hired('marshal')
  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['PUT', `/${webhook.id}`],
    ['DELETE', `/${webhook.id}`],
    ['POST', `/${webhook.id}/secret`],
    ['POST', `/${webhook.id}/test`],
    ['GET', `/${webhook.id}/deliveries`],
    ['POST', `/${webhook.id}/deliveries/x/again`],
  ] as const) {
    const body = method === 'GET' ? undefined : {}
    expect((await marshal.ask(method, `/api/webhooks${path}`, body)).status, path).toBe(403)
    expect((await world.anyone.ask(method, `/api/webhooks${path}`, body)).status, path).toBe(401)
  }
  const gone = '/api/webhooks/none'
  expect((await world.owner.ask('DELETE', gone)).status).toBe(404)
  expect((await world.owner.ask('POST', `${gone}/test`, {})).status).toBe(404)
  expect((await world.owner.ask('GET', `${gone}/deliveries`)).status).toBe(404)
  expect(
    (await world.owner.ask('POST', `/api/webhooks/${webhook.id}/deliveries/none/again`, {})).status,
  ).toBe(404)
  expect((await world.owner.ask('DELETE', `/api/webhooks/${webhook.id}`)).status).toBe(204)
  expect(await list()).toEqual([])
})

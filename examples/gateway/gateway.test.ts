// The gateway against a loopback gateway for short messages and a loopback mail server of another make.

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Channel, callChannel, mailChannel } from './channels.ts'
import { gateway } from './gateway.ts'
import { type MailBox, mailBox } from './mail-box.ts'
import { templateIn } from './template.ts'

const SECRET = `whsec_${Buffer.from('a secret of tests, thirty bytes').toString('base64')}`
const PHONE = '+8613800138000'
const MAIL = 'li.wei@example.com'
const TEXT = 'A041（幸福里）：轮到您了，请到 3 号台。'

interface Called {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
/** What the gateway for short messages was asked, and how it answers. */
const called: Called[] = []
let answers: (response: ServerResponse) => void
const sms = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  called.push({
    url: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  })
  answers(response)
})
const addressOf = (server: { address(): unknown }) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`

let box: MailBox
let now: number
const logged: object[] = []
const open: { close(): unknown }[] = []

beforeEach(async () => {
  called.length = 0
  logged.length = 0
  now = Date.now()
  answers = (response) => response.writeHead(200).end('{"code": 0}')
  box = await mailBox()
  sms.listen(0, '127.0.0.1')
  await once(sms, 'listening')
})
afterEach(async () => {
  for (const one of open.splice(0)) one.close()
  await box.close()
  sms.closeAllConnections()
  sms.close()
})

const template = (more: object = {}) =>
  templateIn(
    JSON.stringify({
      url: `${addressOf(sms)}/send`,
      headers: { authorization: 'Bearer {env.SMS_KEY}' },
      body: { to: '{phone}', text: '{text}', reference: '{id}' },
      taken: '"code":\\s*0\\b',
      ...more,
    }),
  )
const byCall = (more: object = {}, longest?: number) =>
  callChannel(template(more), { SMS_KEY: 'key' }, longest)
const byMail = () => mailChannel(box.url, 'Yimi <yimi@example.org>')

async function listening(channels: readonly Channel[]): Promise<string> {
  const server = gateway({
    secret: SECRET,
    channels,
    latest: 600_000,
    now: () => now,
    log: (line) => logged.push(line),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(server)
  return addressOf(server)
}

const delivery = (over: object = {}) => ({
  type: 'ticket.called',
  timestamp: new Date(now).toISOString(),
  data: {
    site: 'xingfuli',
    day: '2026-11-23',
    ticket: { number: 'A041', desk: '3' },
    contact: { phone: PHONE, mail: MAIL },
    say: { lang: 'zh-CN', text: TEXT },
    ...over,
  },
})

function post(url: string, body: unknown, { id = 'msg_1', secret = SECRET, at = new Date() } = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  }
  return fetch(url, { method: 'POST', headers, body: text }).then(({ status }) => status)
}

test('a delivery becomes a gateway’s call and a mail, with the sentence as it came', async () => {
  const url = await listening([byCall(), byMail()])
  expect(await post(url, delivery())).toBe(204)
  expect(called).toMatchObject([{ url: '/send', headers: { authorization: 'Bearer key' } }])
  expect(JSON.parse(called[0]?.body ?? '')).toEqual({ to: PHONE, text: TEXT, reference: 'msg_1' })
  expect(box.mails).toMatchObject([{ from: 'yimi@example.org', to: [MAIL], text: TEXT, subject: TEXT }])
})

test('what is not signed with the secret, is signed long ago, or was changed, is refused and tells nobody', async () => {
  const url = await listening([byCall(), byMail()])
  const other = `whsec_${Buffer.from('another secret, of somebody else').toString('base64')}`
  expect(await post(url, delivery(), { secret: other })).toBe(401)
  expect(await post(url, delivery(), { at: new Date(Date.now() - 3_600_000) })).toBe(401)
  expect((await fetch(url, { method: 'POST', body: JSON.stringify(delivery()) })).status).toBe(401)
  expect(await post(url, '{"half": ')).toBe(401)
  expect(await post(url, 'x'.repeat(70_000))).toBe(413)
  expect((await fetch(url, { method: 'PUT' })).status).toBe(405)
  expect([called.length, box.mails.length]).toEqual([0, 0])
})

test('nobody is told of a notice without a contact or without a sentence, of a test, or of one that comes too late', async () => {
  const url = await listening([byCall(), byMail()])
  expect(await post(url, delivery({ contact: undefined }))).toBe(204)
  expect(await post(url, delivery({ say: undefined }))).toBe(204)
  expect(await post(url, { type: 'test', timestamp: new Date().toISOString(), data: {} })).toBe(204)
  const old = delivery()
  now += 600_001
  expect(await post(url, old)).toBe(204)
  expect(await post(url, { ...delivery(), timestamp: 'never' })).toBe(204)
  expect([called.length, box.mails.length]).toEqual([0, 0])
})

test('each is told by the ways that reach them', async () => {
  const url = await listening([byCall(), byMail()])
  await post(url, delivery({ contact: { phone: PHONE } }), { id: 'msg_1' })
  expect([called.length, box.mails.length]).toEqual([1, 0])
  await post(url, delivery({ contact: { mail: MAIL } }), { id: 'msg_2' })
  expect([called.length, box.mails.length]).toEqual([1, 1])
})

test('where one way fails Yimi is asked to try again, and the other way says nothing twice', async () => {
  const url = await listening([byCall(), byMail()])
  answers = (response) => response.writeHead(503).end()
  expect(await post(url, delivery())).toBe(503)
  expect(await post(url, delivery())).toBe(503)
  answers = (response) => response.writeHead(200).end('{"code": 0}')
  expect(await post(url, delivery())).toBe(204)
  expect(await post(url, delivery())).toBe(204)
  expect([called.length, box.mails.length]).toEqual([3, 1])
})

test('what another try would not change is not tried again: a wrong number, an answer that says no, a mailbox that is not there', async () => {
  const url = await listening([byCall(), byMail()])
  answers = (response) => response.writeHead(400).end('no such number')
  box.refuses = true
  expect(await post(url, delivery(), { id: 'msg_1' })).toBe(204)
  answers = (response) => response.writeHead(200).end('{"code": 17}')
  expect(await post(url, delivery(), { id: 'msg_2' })).toBe(204)
  expect(logged).toMatchObject([
    { channel: 'call', outcome: 'refused', why: '400' },
    { channel: 'mail', outcome: 'refused', why: '550' },
    { channel: 'call', outcome: 'refused', why: 'not taken' },
    { channel: 'mail', outcome: 'refused' },
  ])
})

test('a gateway that does not answer, leads elsewhere or is not there is tried again', async () => {
  const url = await listening([byCall({}, 200)])
  answers = () => {}
  expect(await post(url, delivery())).toBe(503)
  answers = (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  expect(await post(url, delivery())).toBe(503)
  expect(called).toHaveLength(2)
  const gone = await listening([byCall({ url: 'http://127.0.0.1:1/' })])
  expect(await post(gone, delivery())).toBe(503)
})

test('the log has neither a number nor an address nor what was said', async () => {
  const url = await listening([byCall(), byMail()])
  await post(url, delivery())
  answers = (response) => response.writeHead(400).end(`no such number ${PHONE}`)
  await post(url, delivery(), { id: 'msg_2' })
  await box.close()
  await post(url, delivery(), { id: 'msg_3' })
  expect(logged.length).toBeGreaterThan(3)
  expect(JSON.stringify(logged)).not.toMatch(/13800138000|example\.com|A041|轮到/)
})

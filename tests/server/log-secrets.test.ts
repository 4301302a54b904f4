// A real server with its most detailed log, which gets secrets in every possible place, also while its store fails.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PushReceiver, pushReceiver } from '../kit/push-receiver.ts'
import { type Receiver, receiver } from '../kit/receiver.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const FROM = '203.0.113.77'
const DEVICE = 'a-device-of-a-test-0123456789'
const PHONE = '+8613800138642'
const MAIL = 'li.wei@example.com'
const GIVEN = { name: '测试居民', digits: '8642', phone: PHONE, mail: MAIL, lang: 'en' }
type Subscription = ReturnType<PushReceiver['subscribe']>
let server: ServerProcess
/** They refuse what they are sent, and say whom it was for. */
let service: PushReceiver
let hook: Receiver

beforeAll(async () => {
  server = await serverProcess({ LOG_LEVEL: 'trace', YIMI_REACH_PRIVATE: 'yes' })
  service = await pushReceiver((await jsonOf(send('GET', '/api/push'))).key)
  service.answers = ({ text }, response) => void response.writeHead(403).end(text)
  hook = await receiver()
  hook.answers = ({ body }, response) => void response.writeHead(400).end(body)
})
afterAll(async () => {
  await server.dispose()
  await service.close()
  await hook.close()
})

test('no token, pass, cookie, passcode, device, name, address, phone number or push address is printed, whatever fails', async () => {
  const signedIn = await send('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const site = await jsonOf(send('GET', '/api/sites/xingfuli/settings', undefined, { cookie }))
  const settings = { ...site, presence: 'open', asks: { name: true, digits: true, phone: true, mail: true } }
  await send('PUT', '/api/sites/xingfuli/settings', settings, { cookie })
  const taken = send('POST', '/api/sites/xingfuli/commands/take-ticket', { queue: 'A', device: DEVICE })
  const { ticket, token } = (await jsonOf(taken)).result
  const { date } = await jsonOf(send('GET', '/api/sites/xingfuli'))
  const told = { url: hook.url, notices: ['ticket.called'], sites: null, contact: true }
  const { secret: signing } = await jsonOf(send('POST', '/api/webhooks', told, { cookie }))
  const subscription = service.subscribe()
  const secrets = {
    cookie,
    token,
    subscription,
    pass: `abc.${'p'.repeat(43)}`,
    person: `/api/sites/xingfuli/days/${date}/tickets/${ticket.number}/person`,
  }
  await callsAway(ticket.number, secrets)
  await everything(secrets)

  const breaker = new Database(join(server.data, 'yimi.sqlite'))
  for (const table of ['sessions', 'events', 'persons', 'staff', 'screens', 'pushes', 'staff_pushes'])
    breaker.exec(`ALTER TABLE ${table} RENAME TO ${table}_gone`)
  breaker.close()
  const statuses = await everything(secrets)
  expect(statuses.filter((status) => status >= 500).length).toBeGreaterThan(3)
  await send('POST', '/api/session', '{"passcode":"13572468"', { 'content-type': 'application/json' })

  const printed = server.printed()
  const lines = printed.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.join('')).toMatch(/no such table/)
  const value = cookie.split('=')[1] ?? ''
  for (const secret of [
    value,
    token,
    token.split('.').at(-1),
    secrets.pass,
    DEVICE,
    '13572468',
    '测试居民',
    FROM,
    PHONE.slice(3),
    MAIL,
    signing,
    new URL(subscription.endpoint).pathname,
    ...Object.values(subscription.keys),
  ])
    expect(printed, secret).not.toContain(secret)
  expect(lines.join('')).not.toMatch(/127\.0\.0\.1|::1|8642/)
})

// biome-ignore lint/suspicious/noExplicitAny: the body of any answer
async function jsonOf(answer: Promise<Response>): Promise<any> {
  return (await answer).json()
}

interface Known {
  cookie: string
  token: string
  pass: string
  person: string
  subscription: Subscription
}

/** Calls somebody who wants to be told elsewhere; resolves when both who should tell them have refused. */
async function callsAway(number: string, { cookie, token, person, subscription }: Known): Promise<void> {
  const bearer = { authorization: `Bearer ${token}` }
  const asked = [
    await send('PUT', person, GIVEN, bearer),
    await send('POST', `/api/sites/xingfuli/tickets/${number}/push`, { ...subscription, lang: 'en' }, bearer),
    await send('POST', '/api/sites/xingfuli/commands/open-desk', { desk: '1' }, { cookie }),
    await send('POST', '/api/sites/xingfuli/commands/call-next', { desk: '1', seen: [] }, { cookie }),
  ]
  expect(asked.map(({ ok }) => ok)).toEqual([true, true, true, true])
  const [heard] = await hook.has(1)
  expect(heard?.data.contact).toEqual({ phone: PHONE, mail: MAIL })
  await service.has(1)
  await expect.poll(() => server.printed(), { timeout: 100_000 }).toContain('a push service refused')
}

/** Every kind of request, with every secret in its place; returns the statuses of the answers. */
async function everything(known: Known): Promise<number[]> {
  const { cookie, token, pass, person, subscription } = known
  const push = { ...subscription, lang: 'en' }
  const signed = { ...push, endpoint: subscription.endpoint.replace('//', '//li:13572468@') }
  const bearer = { authorization: `Bearer ${token}` }
  const commands = '/api/sites/xingfuli/commands'
  const answers = [
    await send('POST', '/api/session', { name: 'owner', passcode: '13572468' }, { cookie }),
    await send('GET', '/api/session', undefined, { cookie }),
    await send('GET', `/q/xingfuli?k=${pass}`, undefined, { cookie }),
    await send('POST', `${commands}/take-ticket`, { queue: 'A', device: DEVICE, pass }),
    await send('POST', `${commands}/hold`, { number: 'A001' }, bearer),
    await send('POST', `${commands}/call-next`, { desk: '1', seen: [] }, { cookie }),
    await send('PUT', person, GIVEN, bearer),
    await send('PUT', person, { ...GIVEN, phone: `${PHONE}0`, mail: `${MAIL}@` }, bearer),
    await send('GET', person, undefined, { cookie }),
    await send('POST', '/api/sites/xingfuli/tickets/A001/push', push, bearer),
    await send('POST', '/api/sites/xingfuli/tickets/A001/push', signed, bearer),
    await send('DELETE', '/api/sites/xingfuli/tickets/A001/push', push, bearer),
    await send('POST', '/api/sites/xingfuli/staff-push', push, { cookie }),
    await send('POST', '/api/sites/xingfuli/staff-push', signed, { cookie }),
    await send('DELETE', person, undefined, bearer),
    await send('GET', '/api/staff', undefined, { cookie }),
    await send(
      'POST',
      '/api/staff',
      { name: '测试居民', passcode: '13572468', role: 'viewer', sites: ['xingfuli'] },
      { cookie },
    ),
    await send('GET', `/api/screens/claims/${'c'.repeat(43)}`),
    await send('GET', `/api/sites/xingfuli/tickets/A001?token=${token}`, undefined, bearer),
  ]
  for (const auth of [
    { view: 'ticket', site: 'xingfuli', number: 'A001', token },
    { view: 'screen', site: 'xingfuli', token },
    { view: 'marshal', site: 'xingfuli' },
  ]) {
    await handshake(auth, cookie)
  }
  return answers.map(({ status }) => status)
}

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(server.base + path, {
    method,
    redirect: 'manual',
    headers: { 'x-forwarded-for': FROM, forwarded: `for=${FROM}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

/** Resolves when it is accepted, or refused. */
async function handshake(auth: object, cookie: string): Promise<void> {
  const socket = io(server.base, {
    auth,
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie, 'x-forwarded-for': FROM },
  })
  await new Promise<void>((resolve) => {
    socket.once('view', () => resolve())
    socket.once('connect_error', () => resolve())
  })
  socket.close()
}

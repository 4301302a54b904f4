// A real server with its most detailed log, which gets secrets in every possible place, also while its store fails.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const FROM = '203.0.113.77'
const DEVICE = 'a-device-of-a-test-0123456789'
const GIVEN = { name: '测试居民', digits: '8642' }
let server: ServerProcess

beforeAll(async () => {
  server = await serverProcess({ LOG_LEVEL: 'trace' })
})
afterAll(() => server.dispose())

test('no token, pass, cookie, passcode, device, name or address is printed, whatever fails', async () => {
  const signedIn = await send('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const site = await jsonOf(send('GET', '/api/sites/xingfuli/settings', undefined, { cookie }))
  const settings = { ...site, presence: 'open', asks: { name: true, digits: true } }
  await send('PUT', '/api/sites/xingfuli/settings', settings, { cookie })
  const taken = send('POST', '/api/sites/xingfuli/commands/take-ticket', { queue: 'A', device: DEVICE })
  const { ticket, token } = (await jsonOf(taken)).result
  const { date } = await jsonOf(send('GET', '/api/sites/xingfuli'))
  const secrets = {
    cookie,
    token,
    pass: `abc.${'p'.repeat(43)}`,
    person: `/api/sites/xingfuli/days/${date}/tickets/${ticket.number}/person`,
  }
  await everything(secrets)

  const breaker = new Database(join(server.data, 'yimi.sqlite'))
  for (const table of ['sessions', 'events', 'persons', 'staff', 'screens'])
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
  ])
    expect(printed, secret).not.toContain(secret)
  expect(lines.join('')).not.toMatch(/127\.0\.0\.1|::1|8642/)
})

// biome-ignore lint/suspicious/noExplicitAny: the body of any answer
async function jsonOf(answer: Promise<Response>): Promise<any> {
  return (await answer).json()
}

/** Every kind of request, with every secret in its place; returns the statuses of the answers. */
async function everything(known: {
  cookie: string
  token: string
  pass: string
  person: string
}): Promise<number[]> {
  const { cookie, token, pass, person } = known
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
    await send('GET', person, undefined, { cookie }),
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

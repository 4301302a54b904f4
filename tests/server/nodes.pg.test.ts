// Two servers as processes of their own on one PostgreSQL: clients may be on either.

import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { ScreenView } from '../../shared/day/views/screen.ts'
import { mayBeStopped, type Postgres, startPostgres } from '../kit/postgres.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { observedThroughKill } from './observed-through-kill.ts'

const SITE = 'xingfuli'

let postgres: Postgres
let one: ServerProcess
let two: ServerProcess
let cookie: string
let url: string
let device = 0
const viewers: Socket[] = []

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.database()
  const env = {
    DATABASE_URL: url,
    YIMI_SECRET: 'a secret of all nodes',
    LOG_LEVEL: 'warn',
  }
  ;[one, two] = await Promise.all([serverProcess(env), serverProcess(env)])
  const body = JSON.stringify({ name: 'owner', passcode: PASSCODE })
  const headers = { 'content-type': 'application/json' }
  const { headers: said } = await fetch(`${one.base}/api/session`, { method: 'POST', headers, body })
  cookie = said.getSetCookie()[0]?.split(';')[0] ?? ''
})

afterAll(async () => {
  for (const viewer of viewers) viewer.disconnect()
  await Promise.all([one?.dispose(), two?.dispose()])
  await postgres.dispose()
})

interface Said {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
}

async function give(
  node: ServerProcess,
  command: string,
  input: object = {},
  id = randomUUID(),
): Promise<Said> {
  const response = await fetch(`${node.base}/api/sites/${SITE}/commands/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id, cookie },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: await response.json() }
}

const take = (node: ServerProcess, id = randomUUID()) =>
  give(
    node,
    'take-ticket',
    { queue: 'A', party: 1, device: `device-of-phone-${String(device++).padStart(6, '0')}` },
    id,
  )

/** The answer with a number from a node that was cut off from the database: it may notice that only after the other one. */
async function takenOnceBack(node: ServerProcess): Promise<Said['body']> {
  let said: Said | undefined
  await expect
    .poll(async () => {
      said = await take(node)
      return said.status
    })
    .toBe(201)
  return said?.body
}

/** A marshal's tablet on this node: its newest view, and since when it is marked as old. */
function tablet(node: ServerProcess) {
  const socket = io(node.base, {
    transports: ['websocket'],
    auth: { view: 'marshal', site: SITE },
    extraHeaders: { cookie },
    forceNew: true,
  })
  viewers.push(socket)
  const seen: { view: MarshalView | null; ago: number | null; told: number } = {
    view: null,
    ago: null,
    told: 0,
  }
  socket.on('view', (view) => {
    seen.view = view
  })
  socket.on('stale', ({ ago }) => {
    seen.ago = ago
    seen.told++
  })
  return seen
}

/** A screen of this node, paired at the other: its view. */
async function screen(node: ServerProcess, other: ServerProcess) {
  const send = async (base: string, path: string, body?: object): Promise<Said['body']> => {
    const headers = { 'content-type': 'application/json', cookie }
    const post = body && { method: 'POST', headers, body: JSON.stringify(body) }
    return (await fetch(`${base}/api/screens${path}`, post)).json()
  }
  const { code, claim } = await send(node.base, '', {})
  await send(other.base, `/${code}/pair`, { site: SITE, name: 'Gate' })
  const { token } = await send(node.base, `/claims/${claim}`)
  const socket = io(node.base, {
    transports: ['websocket'],
    auth: { view: 'screen', site: SITE, token },
    forceNew: true,
  })
  viewers.push(socket)
  const seen: { view: ScreenView | null } = { view: null }
  socket.on('view', (view) => {
    seen.view = view
  })
  return seen
}

async function ready(node: ServerProcess): Promise<number> {
  return (await fetch(`${node.base}/readyz`)).status
}

const calling = (view: MarshalView | null) =>
  view?.desks.find(({ id }) => id === '1')?.calling.map(({ number }) => number)

test('nodes that start together make one site and one owner, whose session is valid on both', async () => {
  for (const node of [one, two]) {
    const staff = await (await fetch(`${node.base}/api/staff`, { headers: { cookie } })).json()
    expect(staff).toMatchObject([{ name: 'owner' }])
  }
})

test('one id on both nodes at once gives one ticket and one answer, and again later', async () => {
  const input = { queue: 'A', party: 1, device: 'device-of-one-phone-00' }
  const id = randomUUID()
  const [here, there] = await Promise.all([one, two].map((node) => give(node, 'take-ticket', input, id)))
  expect(here?.body).toEqual(there?.body)
  expect(here?.body.result.ticket.number).toBe('A001')
  expect((await give(two, 'take-ticket', input, id)).body).toEqual(here?.body)
})

test('a crowd on both nodes gets every number once, without a gap', async () => {
  const taken = await Promise.all(Array.from({ length: 60 }, (_, index) => take(index % 2 ? one : two)))
  const numbers = taken.map(({ body }) => body.result?.ticket.number).sort()
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => `A${String(index + 2).padStart(3, '0')}`))
})

test('a call on one node is seen at the other, and viewers of both end with the same view', async () => {
  const [here, there] = [tablet(one), tablet(two)]
  await expect.poll(() => here.view && there.view).toBeTruthy()
  const { body } = await give(one, 'call-next', { desk: '1', seen: [] })
  await expect.poll(() => calling(there.view)).toEqual(body.result.called)
  await give(two, 'call-next', { desk: '1', seen: body.result.called })
  await expect
    .poll(() => [here.view?.version === there.view?.version, calling(here.view)])
    .toEqual([true, calling(there.view)])
  expect(calling(here.view)).not.toEqual(body.result.called)
})

test('a screen of one node that was paired at the other shows the calls there', async () => {
  const there = await screen(two, one)
  await expect.poll(() => there.view).toBeTruthy()
  const here = tablet(one)
  await expect.poll(() => here.view).toBeTruthy()
  const { body } = await give(one, 'call-next', { desk: '1', seen: calling(here.view) })
  await expect.poll(() => there.view?.calls[0]).toMatchObject({ number: body.result.called[0], desk: '1' })
})

test('a site that is made on one node is there on the other', async () => {
  const settings = await (
    await fetch(`${one.base}/api/sites/${SITE}/settings`, { headers: { cookie } })
  ).json()
  const made = await fetch(`${one.base}/api/sites/another/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ ...(settings as object), id: 'another' }),
  })
  expect(made.ok).toBe(true)
  await expect.poll(async () => (await fetch(`${two.base}/api/sites/another`)).status).toBe(200)
})

test('[O3] [O4] whoever is observed when their node is killed stays until their time, and is let go once', () =>
  observedThroughKill({ one, two, cookie, url }))

test.runIf(mayBeStopped)(
  'while the database stands still nodes report it, and continue when it is back',
  async () => {
    const here = tablet(one)
    await expect.poll(() => here.view).toBeTruthy()
    postgres.freeze()
    await expect.poll(() => here.ago).not.toBeNull()
    expect([await ready(one), (await give(one, 'open-day')).status]).toEqual([503, 503])
    postgres.thaw()
    await expect.poll(() => here.told > 1 && here.ago).toBeNull()
    await expect.poll(() => Promise.all([ready(one), ready(two)])).toEqual([200, 200])
    const { version } = await takenOnceBack(two)
    await expect.poll(() => here.view?.version).toBeGreaterThanOrEqual(version)
  },
)

test.runIf(mayBeStopped)('a database that crashes loses nothing that was answered', async () => {
  const here = tablet(two)
  await expect.poll(() => here.view).toBeTruthy()
  const before = (await take(one)).body
  await postgres.crash()
  await expect.poll(() => here.ago).not.toBeNull()
  expect((await take(two)).status).toBe(503)
  await postgres.start()
  // readiness is up to a second old: the tablet is told as soon as its node hears from the database again
  await expect.poll(() => here.ago).toBeNull()
  await expect.poll(() => Promise.all([ready(one), ready(two)])).toEqual([200, 200])
  const after = await takenOnceBack(two)
  expect(after.version).toBeGreaterThan(before.version)
  await expect.poll(() => here.view?.version).toBeGreaterThanOrEqual(after.version)
})

test('nothing is lost with a node that is killed: the other has all of it', async () => {
  const id = randomUUID()
  const input = { queue: 'A', party: 1, device: 'device-of-a-last-phone' }
  const asked = (node: ServerProcess) => give(node, 'take-ticket', input, id)
  // the database has crashed a moment ago, and readiness is up to a second old
  await expect.poll(async () => (await asked(one)).status).toBe(201)
  const first = await asked(one)
  await one.kill()
  expect((await asked(two)).body).toEqual(first.body)
})

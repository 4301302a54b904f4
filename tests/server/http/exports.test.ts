import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const DAY = `/api/sites/${SITE}/days/2026-11-23`
const TICKETS = 450
const ADDRESSES = [
  'GET /api/sites',
  'GET /api/sites/{site}',
  'GET /api/sites/{site}/tickets/{number}',
  'GET /api/push',
  'POST /api/sites/{site}/tickets/{number}/push',
  'DELETE /api/sites/{site}/tickets/{number}/push',
  'GET /api/sites/{site}/staff-push',
  'POST /api/sites/{site}/staff-push',
  'DELETE /api/sites/{site}/staff-push',
  'GET /api/figures',
  'GET /api/figures.csv',
  'GET /api/figures.xlsx',
  'GET /api/sites/{site}/staff',
  'GET /api/sites/{site}/days/{date}',
  'GET /api/sites/{site}/days/{date}/tickets.csv',
  'GET /api/sites/{site}/days/{date}/events.ndjson',
  'GET /api/sites/{site}/days/{date}/tickets/{number}/person',
  'GET /api/sites/{site}/days/{date}/moves',
  'GET /api/sites/{site}/days/{date}/audit',
  'PUT /api/sites/{site}/days/{date}/tickets/{number}/person',
  'DELETE /api/sites/{site}/days/{date}/tickets/{number}/person',
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'PUT /api/session/passcode',
  'GET /api/sessions',
  'DELETE /api/sessions/{id}',
  'POST /api/enrolments',
  'POST /api/enrolments/account',
  'GET /api/sites/{site}/settings',
  'PUT /api/sites/{site}/settings',
  'POST /api/sites/{site}/put-right',
  'GET /api/sites/{site}/slip-lots',
  'POST /api/sites/{site}/slip-lots',
  'GET /api/sites/{site}/calendar-changes',
  'GET /api/sites/{site}/visits',
  'POST /api/sites/{site}/visits',
  'DELETE /api/sites/{site}/visits/{visit}',
  'DELETE /api/sites/{site}/visits/{visit}/note',
  'GET /api/staff',
  'POST /api/staff',
  'PUT /api/staff/{name}',
  'DELETE /api/staff/{name}',
  'POST /api/staff/{name}/enrolments',
  'POST /api/screens',
  'GET /api/screens',
  'POST /api/screens/{code}/pair',
  'GET /api/screens/claims/{claim}',
  'GET /api/screens/claims/{claim}/pairing',
  'PUT /api/screens/{id}',
  'DELETE /api/screens/{id}',
  'GET /api/sites/{site}/screen',
  'POST /api/sites/{site}/screen/status',
  'GET /api/sites/{site}/marshal',
  'POST /api/sites/{site}/claims',
  'GET /api/sites/{site}/claims/mine',
  'POST /api/sites/{site}/claims/{id}',
  'POST /api/sites/{site}/codes',
  'POST /api/sites/{site}/codes/taken',
  'POST /api/sites/{site}/slips',
  'GET /api/webhooks',
  'POST /api/webhooks',
  'PUT /api/webhooks/{webhook}',
  'DELETE /api/webhooks/{webhook}',
  'POST /api/webhooks/{webhook}/secret',
  'POST /api/webhooks/{webhook}/test',
  'GET /api/webhooks/{webhook}/deliveries',
  'POST /api/webhooks/{webhook}/deliveries/{delivery}/again',
  'POST /api/keys/{key}/rotate',
  'POST /api/clock/confirm',
  'GET /api/openapi.json',
  'GET /api/asyncapi.json',
  'GET /api/docs',
  'GET /api/docs/http',
  'GET /api/docs/socket',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /',
  'GET /s/{site}',
  'GET /q/{site}',
  'GET /screen/{site}',
  'GET /marshal/{site}',
  'GET /setup',
  ...Object.keys(commands).map((name) => `POST /api/sites/{site}/commands/${name}`),
]
let world: World

beforeAll(async () => {
  world = await openWorld()
  for (let n = 0; n < TICKETS; n++) await world.owner.give('take-ticket', { queue: 'A' })
  world.clock.pass(MINUTE)
  await world.owner.give('call-next', { desk: '2', seen: [] })
  world.clock.pass(30 * SECOND)
  await world.owner.give('finish', { number: 'A001' })
  await world.owner.give('leave', { number: 'A002' })
})
afterAll(() => world.close())

test('a long day is exported whole: a row a ticket, in order', async () => {
  const { text } = await world.owner.ask('GET', `${DAY}/tickets.csv`)
  const [head, ...rows] = text.split('\n')
  expect(head).toBe(
    'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at,stops,seated_at,observed_until',
  )
  expect(rows.pop()).toBe('')
  expect(rows.map((row) => row.split(',').length)).toEqual(rows.map(() => 12))
  expect(rows.map((row) => row.slice(0, 4))).toEqual(
    Array.from({ length: TICKETS }, (_, n) => `A${String(n + 1).padStart(3, '0')}`),
  )
  const at = (time: string) => `2026-11-23T08:${time}+08:00`
  expect(rows[0]).toBe(`A001,A,1,served,2,${at('00:00')},${at('00:00')},${at('01:00')},${at('01:30')},,,`)
  expect(rows[1]).toBe(`A002,A,1,left,,${at('00:00')},${at('00:00')},,${at('01:30')},,,`)
  expect(rows.at(-1)).toBe(`A450,A,1,waiting,,${at('00:00')},,,,,,`)
})

test('a spreadsheet reads it unchanged: it is marked as UTF-8, is saved under its day, and has no formulas', async () => {
  const site = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
  const queues = ['A', 'G']
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, {
    ...site,
    desks: [...site.desks, { id: '-1', queues }],
  })
  await world.owner.give('open-desk', { desk: '-1' })
  await world.owner.give('call-next', { desk: '-1', seen: [] })
  const response = await fetch(`${world.base}${DAY}/tickets.csv`, {
    headers: { cookie: await cookieOf(world) },
  })
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename=yimi-${SITE}-2026-11-23.csv`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain("\nA003,A,1,called,'-1,")
})

test('its log is exported too: exactly five fields a line, versions without a gap', async () => {
  const { text } = await world.owner.ask('GET', `${DAY}/events.ndjson`)
  expect(text.endsWith('}\n')).toBe(true)
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.length).toBe((await world.app.days.day(SITE)).version)
  for (const [index, line] of lines.entries()) {
    expect(Object.keys(line)).toEqual(['version', 'id', 'by', 'at', 'event'])
    expect(Object.keys(line.by)).toEqual(['role', 'id'])
    expect(line.version).toBe(index + 1)
  }
})

test('a reader who disconnects in the middle stops nothing', async () => {
  const going = new AbortController()
  const cookie = await cookieOf(world)
  const response = await fetch(`${world.base}${DAY}/events.ndjson`, {
    headers: { cookie },
    signal: going.signal,
  })
  await response.body?.getReader().read()
  going.abort()
  expect((await world.owner.ask('GET', DAY)).body).toMatchObject({ taken: TICKETS, served: 1, left: 1 })
})

test('sixteen files are sent at once; one more is told when to come back, and is accepted later', async () => {
  const file = () => world.owner.ask('GET', `${DAY}/events.ndjson`)
  const { read } = world.store
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  let reads = 0
  world.store.read = async (...which) => {
    reads += 1
    // so that too many end the test, too
    if (reads > 16) open()
    await gate
    return read(...which)
  }
  const asked = Array.from({ length: 17 }, file)
  await Promise.race([gate, ...asked])
  open()
  const said = await Promise.all(asked)
  world.store.read = read
  expect(said.map(({ status }) => status).sort()).toEqual([...Array(16).fill(200), 429])
  const refused = said.find(({ status }) => status === 429)
  expect([refused?.body.code, refused?.headers.get('retry-after')]).toEqual(['too-many-requests', '5'])
  expect((await file()).status).toBe(200)
})

test('the OpenAPI document has every command and every address, with its refusals', async () => {
  const { body } = await world.anyone.ask('GET', '/api/openapi.json')
  const described = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(ADDRESSES.sort())
  const leave = body.paths['/api/sites/{site}/commands/leave'].post
  expect(leave.security).toEqual([{ ticket: [] }, { staff: [] }])
  expect(Object.keys(leave.responses)).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '429',
    '503',
  ])
})

test('all references in the OpenAPI document can be resolved', async () => {
  const { body, text } = await world.anyone.ask('GET', '/api/openapi.json')
  const refs = [...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)]
  expect(refs.length).toBeGreaterThan(100)
  for (const [, kind = '', name = ''] of refs) expect(body.components[kind], name).toHaveProperty(name)
})

async function cookieOf({ base }: World): Promise<string> {
  const signedIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ name: 'owner', passcode: '246810' }),
  })
  return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

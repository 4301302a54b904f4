import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { HOUR } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const DAY = `/api/sites/${SITE}/days/2026-11-23`
let world: World

beforeAll(async () => {
  world = await openWorld()
  await world.owner.give('take-ticket', { queue: 'A', party: 2 })
  await world.owner.give('take-ticket', { queue: 'G', needs: ['elderly'] })
  await world.owner.give('call-next', { desk: '1', seen: [] })
})
afterAll(() => world.close())

test('anyone reads the sites and one site with its queues', async () => {
  const sites = await world.anyone.ask('GET', '/api/sites')
  expect(sites.body).toMatchObject([
    { id: SITE, open: true, level: 'clear', waiting: 1, people: 2, desks: 3 },
  ])
  const site = await world.anyone.ask('GET', `/api/sites/${SITE}`)
  expect(site.body.queues).toMatchObject([
    { id: 'A', waiting: 1, people: 2, line: { marks: 31, standing: 1, spacing: 1 } },
    { id: 'G', waiting: 0, people: 0 },
  ])
  expect((await world.anyone.ask('GET', '/api/sites/nowhere')).body.code).toBe('unknown-site')
})

test('a ticket is read by its holder, by marshals and by viewers, and by nobody else', async () => {
  const { ticket, token } = (
    await world.anyone.give('take-ticket', { queue: 'A', pass: world.pass(), device: world.device() })
  ).body.result
  const path = `/api/sites/${SITE}/tickets/${ticket.number}`
  const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
  const mine = await world.anyone.ask('GET', path, undefined, bearer(token))
  expect(mine.body).toMatchObject({
    number: ticket.number,
    state: 'lined',
    mark: 2,
    ahead: 1,
    protocol: PROTOCOL,
  })
  expect((await world.owner.ask('GET', path)).body.number).toBe(ticket.number)
  const viewer = await world.hired('viewer')
  expect((await viewer.ask('GET', path)).body.number).toBe(ticket.number)
  expect((await viewer.give('leave', { number: ticket.number })).body.code).toBe('not-allowed')
  const elsewhere = await world.hired('marshal', ['another'])
  expect((await elsewhere.ask('GET', path)).body.code).toBe('not-allowed')
  expect((await world.anyone.ask('GET', path)).body.code).toBe('not-signed-in')
  const other = `/api/sites/${SITE}/tickets/A001`
  expect((await world.anyone.ask('GET', other, undefined, bearer(token))).body.code).toBe('not-yours')
  expect((await world.owner.ask('GET', `/api/sites/${SITE}/tickets/A999`)).body.code).toBe('unknown-ticket')
  expect((await world.owner.ask('GET', `/api/sites/${SITE}/tickets/nonsense`)).body.code).toBe(
    'unknown-ticket',
  )
})

test('a day’s figures and files are for its marshals and for viewers', async () => {
  const viewer = await world.hired('viewer')
  const elsewhere = await world.hired('marshal', ['another'])
  for (const path of [DAY, `${DAY}/tickets.csv`, `${DAY}/events.ndjson`]) {
    expect((await world.anyone.ask('GET', path)).status).toBe(401)
    expect((await elsewhere.ask('GET', path)).status).toBe(403)
    expect((await viewer.ask('GET', path)).status).toBe(200)
  }
  expect((await world.owner.ask('GET', `/api/sites/${SITE}/days/1999-01-01`)).body.code).toBe('not-found')
  expect((await world.owner.ask('GET', DAY)).body).toMatchObject({ date: '2026-11-23', called: 1 })
})

test('tickets.csv has a row a ticket, times with their offset', async () => {
  const { text, headers } = await world.owner.ask('GET', `${DAY}/tickets.csv`)
  expect(headers.get('content-type')).toContain('text/csv')
  const rows = text.trim().split('\n')
  expect(rows[0]).toBe(
    'number,queue,party,state,desk,taken_at,lined_at,called_at,ended_at,stops,seated_at,observed_until',
  )
  expect(rows).toContain(`A001,A,2,lined,,2026-11-23T08:00:00+08:00,2026-11-23T08:00:00+08:00,,,,,`)
  expect(rows.find((row) => row.startsWith('G001'))).toMatch(/^G001,G,1,called,1,/)
})

test('events.ndjson is the log, a line an event, with nothing else in it', async () => {
  const { text } = await world.owner.ask('GET', `${DAY}/events.ndjson`)
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ version }) => version)).toEqual(lines.map((_, index) => index + 1))
  expect(lines.every((line) => Object.keys(line).sort().join() === 'at,by,event,id,version')).toBe(true)
  expect(lines.find(({ event }) => event.type === 'ticket-taken').event.number).toBe('A001')
})

test('operators can see that it is alive, ready, and its metrics', async () => {
  expect((await world.anyone.ask('GET', '/healthz')).status).toBe(200)
  expect((await world.anyone.ask('GET', '/readyz')).body).toEqual({
    ready: true,
    writable: true,
    damaged: [],
  })
  const { text } = await world.anyone.ask('GET', '/metrics')
  expect(text).toMatch(/yimi_commands_total\{command="take-ticket",outcome="ok"\} \d+/)
  expect(text).toContain('yimi_sockets 0')
})

test('the OpenAPI document has every command, with its own shape', async () => {
  const { body } = await world.anyone.ask('GET', '/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  for (const name of Object.keys(commands)) {
    const route = body.paths[`/api/sites/{site}/commands/${name}`].post
    expect(route.requestBody.content['application/json'].schema.additionalProperties).toBe(false)
  }
  expect(Object.keys(body.paths['/api/sites/{site}/commands/take-ticket'].post.responses)).toContain('201')
})

test('no answer reveals the server’s software, and every answer forbids foreign content', async () => {
  const { headers } = await world.anyone.ask('GET', '/api/nothing')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(headers.get('content-security-policy')).not.toMatch(
    /unsafe-inline|unsafe-eval|upgrade-insecure-requests/,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  const missing = await world.anyone.ask('GET', '/api/nothing')
  expect([missing.status, missing.body.code]).toEqual([404, 'not-found'])
  const dots = await world.anyone.ask('GET', '/assets/..%2f..%2fpackage.json')
  expect(dots.text).not.toContain('devDependencies')
})

test('a ticket of yesterday is over, for every request', async () => {
  const { ticket, token } = (
    await world.anyone.give('take-ticket', { queue: 'A', pass: world.pass(), device: world.device() })
  ).body.result
  world.clock.pass(25 * HOUR)
  await world.app.days.day(SITE)
  const owner = await world.staff('owner', '246810')
  await owner.give('open-day')
  const me = world.person({ authorization: `Bearer ${token}` })
  expect((await me.give('leave', { number: ticket.number })).body.code).toBe('ticket-over')
  expect((await me.ask('GET', `/api/sites/${SITE}/tickets/${ticket.number}`)).body.code).toBe('ticket-over')
})

// The order of refusals: a caller who makes several mistakes at once is told the first of them.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

let world: World
let token: string
let forged: Person
let holder: Person

beforeAll(async () => {
  world = await openWorld()
  const taken = await world.anyone.give('take-ticket', {
    queue: 'A',
    pass: world.pass(),
    device: world.device(),
  })
  token = taken.body.result.token
  holder = world.person({ authorization: `Bearer ${token}` })
  forged = world.person({ authorization: `Bearer ${token}x` })
  await world.owner.give('pause-queue', { queue: 'G' })
})
afterAll(() => world.close())

const device = 'd'.repeat(22)
const command = (name: string, site = SITE) => `/api/sites/${site}/commands/${name}`

const rows: [mistakes: string, ask: () => ReturnType<Person['ask']>, status: number, code: string][] = [
  [
    'foreign page, site, command',
    () => world.anyone.ask('POST', command('x', 'x'), '{', { origin: 'http://x' }),
    403,
    'foreign-origin',
  ],
  [
    'site, command, who, shape',
    () => world.anyone.ask('POST', command('nothing', 'nowhere'), '{'),
    404,
    'unknown-site',
  ],
  [
    'site, who, shape',
    () => world.anyone.ask('POST', command('open-day', 'nowhere'), '[]'),
    404,
    'unknown-site',
  ],
  ['command, shape', () => world.anyone.give('nothing', '{'), 404, 'unknown-command'],
  ['nobody signed in, JSON', () => world.anyone.give('call-next', '{'), 401, 'not-signed-in'],
  ['nobody signed in, shape', () => world.anyone.give('call-next', { desk: 5, x: 1 }), 401, 'not-signed-in'],
  [
    'nobody signed in, desk',
    () => world.anyone.give('call-next', { desk: '9', seen: [] }),
    401,
    'not-signed-in',
  ],
  ['JSON, the holder of another', () => forged.give('leave', '{'), 400, 'invalid'],
  ['shape, the holder of another', () => forged.give('leave', { number: '1' }), 400, 'invalid'],
  ['the holder of another, no such ticket', () => holder.give('leave', { number: 'A999' }), 403, 'not-yours'],
  ['JSON, pass, queue', () => world.anyone.give('take-ticket', '{"queue":'), 400, 'invalid'],
  ['device, pass, queue', () => world.anyone.give('take-ticket', { queue: 'Z' }), 400, 'invalid'],
  ['pass, queue', () => world.anyone.give('take-ticket', { queue: 'Z', device }), 403, 'pass-needed'],
  ['pass, queue paused', () => world.anyone.give('take-ticket', { queue: 'G', device }), 403, 'pass-needed'],
  [
    'queue',
    () => world.anyone.give('take-ticket', { queue: 'Z', device, pass: world.pass() }),
    404,
    'unknown-queue',
  ],
  [
    'queue paused',
    () => world.anyone.give('take-ticket', { queue: 'G', device, pass: world.pass() }),
    409,
    'queue-paused',
  ],
  ['ticket', () => world.owner.give('finish', { number: 'A999' }), 404, 'unknown-ticket'],
  ['state', () => world.owner.give('finish', { number: 'A001' }), 409, 'wrong-state'],
  ['desk', () => world.owner.give('call-next', { desk: '9', seen: ['A001'] }), 404, 'unknown-desk'],
  ['seen', () => world.owner.give('call-next', { desk: '1', seen: ['A001'] }), 409, 'desk-moved-on'],
  [
    'not signed in, JSON, at settings',
    () => world.anyone.ask('PUT', `/api/sites/${SITE}/settings`, '{'),
    401,
    'not-signed-in',
  ],
  ['not signed in, JSON, at staff', () => world.anyone.ask('POST', '/api/staff', '{'), 401, 'not-signed-in'],
  ['JSON, at staff', () => world.owner.ask('POST', '/api/staff', '{'), 400, 'invalid'],
  ['JSON, at the sign-in', () => world.anyone.ask('POST', '/api/session', '{'), 400, 'invalid'],
  ['JSON, at the screens', () => world.anyone.ask('POST', '/api/screens', '{'), 400, 'invalid'],
  ['no such address', () => world.anyone.ask('POST', '/api/nothing', '{'), 404, 'not-found'],
]

test.each(rows)('%s', async (_mistakes, ask, status, code) => {
  const { version } = await world.app.days.day(SITE)
  const said = await ask()
  expect([said.status, said.body.code]).toEqual([status, code])
  expect(said.body).toMatchObject({ type: `/problems/${code}`, status, errors: expect.any(Array) })
  expect(said.headers.get('content-type')).toContain('application/problem+json')
  expect((await world.app.days.day(SITE)).version).toBe(version)
})

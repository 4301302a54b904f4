// Codes that sign a tablet in once.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.owner.ask('POST', '/api/staff', {
    name: '小李',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
})
afterAll(() => world.close())

const path = `/api/staff/${encodeURIComponent('小李')}/enrolments`
const enrol = async () => (await world.owner.ask('POST', path, {})).body as { code: string; until: number }
const use = (code: unknown) => world.anyone.ask('POST', '/api/enrolments', { code })

test('a code signs one tablet in, as its account', async () => {
  const { code, until } = await enrol()
  expect(until).toBe(world.clock.now() + 10 * MINUTE)
  const said = await use(code)
  expect([said.status, said.body]).toEqual([
    200,
    { name: '小李', role: 'marshal', sites: [SITE], allSites: false },
  ])
  const [session = '', device = ''] = said.headers.getSetCookie()
  expect(session).toMatch(/^yimi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(device).toMatch(/^yimi-device=[\w-]{22}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
  const tablet = world.person({ cookie: session.split(';')[0] ?? '' })
  expect((await tablet.give('pause-queue', { queue: 'G' })).status).toBe(200)
  expect((await use(code)).body.code).toBe('not-signed-in')
})

test('a code names its account, and asking for it does not use it up', async () => {
  const name = (code: unknown) => world.anyone.ask('POST', '/api/enrolments/account', { code })
  const { code } = await enrol()
  const said = await name(code)
  expect([said.status, said.body.name, said.headers.getSetCookie()]).toEqual([200, '小李', []])
  expect((await use(code)).status).toBe(200)
  for (const gone of [code, 'x']) expect((await name(gone)).body.code).toBe('not-signed-in')
  expect((await name(5)).body.code).toBe('invalid')
})

test('if two tablets scan one code one is signed in', async () => {
  const { code } = await enrol()
  const statuses = (await Promise.all([use(code), use(code)])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 401])
})

test('a code is valid for ten minutes', async () => {
  const { code } = await enrol()
  world.clock.pass(10 * MINUTE)
  expect((await use(code)).body.code).toBe('not-signed-in')
})

test('twenty codes of an account are open at once: with one more the oldest becomes invalid', async () => {
  const codes: string[] = []
  for (let n = 0; n < 21; n++) {
    world.clock.pass(SECOND)
    codes.push((await enrol()).code)
  }
  const [oldest, next, newest] = [codes[0], codes[1], codes[20]]
  expect((await use(oldest)).body.code).toBe('not-signed-in')
  for (const code of [next, newest]) expect((await use(code)).status).toBe(200)
})

test('an invalid code signs nobody in', async () => {
  for (const code of ['', 'x', 'x'.repeat(43)]) expect((await use(code)).body.code).toBe('not-signed-in')
  for (const code of [null, 5, {}, 'x'.repeat(101)]) expect((await use(code)).body.code).toBe('invalid')
})

test('only the owner makes codes, for existing accounts', async () => {
  const marshal = await world.hired('marshal')
  expect((await marshal.ask('POST', path, {})).body.code).toBe('not-allowed')
  expect((await world.anyone.ask('POST', path, {})).body.code).toBe('not-signed-in')
  expect((await world.owner.ask('POST', '/api/staff/nobody/enrolments', {})).body.code).toBe('not-found')
  expect((await world.owner.ask('POST', path, { code: 'mine' })).body.code).toBe('invalid')
})

test('a code of a removed account is invalid, even if a new account has the same name', async () => {
  const { code } = await enrol()
  await world.owner.ask('DELETE', `/api/staff/${encodeURIComponent('小李')}`)
  expect((await use(code)).body.code).toBe('not-signed-in')
  const again = { name: '小李', passcode: '87654321', role: 'owner', sites: [] }
  await world.owner.ask('POST', '/api/staff', again)
  expect((await use(code)).body.code).toBe('not-signed-in')
})

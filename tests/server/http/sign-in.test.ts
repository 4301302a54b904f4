// Signing in: the cost of guessing, the cost of a storm, and that a known device is spared both.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, type Person, type Said, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const signIn = (who: Person, passcode: string, name = 'owner') =>
  who.ask('POST', '/api/session', { name, passcode })
const cookiesOf = ({ headers }: Said) => headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** A device on which the owner has been signed in, and is not any more. */
async function known(): Promise<Person> {
  const [, device = ''] = cookiesOf(await signIn(world.anyone, PASSCODE))
  return world.person({ cookie: device })
}

async function guess(who: Person, times: number, name = 'owner'): Promise<Said> {
  let said: Said | null = null
  for (let n = 0; n < times; n++) said = await signIn(who, '000000', name)
  if (!said) throw new Error('nobody tried')
  return said
}

test('after five failures even the right passcode has to wait, and is told for how long', async () => {
  expect((await guess(world.anyone, 5)).body.code).toBe('not-signed-in')
  const waits = await signIn(world.anyone, PASSCODE)
  expect([waits.status, waits.body.code, waits.headers.get('retry-after')]).toEqual([
    429,
    'too-many-requests',
    '30',
  ])
  world.clock.pass(12.5 * SECOND)
  expect((await signIn(world.anyone, PASSCODE)).headers.get('retry-after')).toBe('18')
  world.clock.pass(17.5 * SECOND)
  expect((await guess(world.anyone, 2)).headers.get('retry-after')).toBe('60')
  world.clock.pass(MINUTE)
  expect((await signIn(world.anyone, PASSCODE)).status).toBe(200)
})

test('a name without an account waits the same as one with an account', async () => {
  const [somebody, nobody] = [await guess(world.anyone, 6), await guess(world.anyone, 6, 'nobody')]
  expect(nobody.body).toEqual(somebody.body)
  expect(nobody.headers.get('retry-after')).toBe(somebody.headers.get('retry-after'))
})

test('a device that was signed in before is not locked out by others, and deleting its cookie is no new start', async () => {
  const tablet = await known()
  await guess(world.anyone, 5)
  expect((await signIn(world.anyone, PASSCODE)).status).toBe(429)
  expect((await signIn(world.person({ cookie: 'yimi-device=made-up' }), PASSCODE)).status).toBe(429)
  expect((await signIn(tablet, PASSCODE)).status).toBe(200)
  expect((await guess(tablet, 6)).status).toBe(429)
  world.clock.pass(30 * SECOND)
  expect((await signIn(tablet, PASSCODE)).status).toBe(200)
})

test('guessing locks out nobody at another address, and an IPv6 network counts as one address', async () => {
  await world.close()
  world = await openWorld(undefined, { proxies: 1 })
  const at = (address: string) => world.person({ 'x-forwarded-for': address })
  await guess(at('203.0.113.7'), 6)
  expect((await signIn(at('203.0.113.7'), PASSCODE)).status).toBe(429)
  expect((await signIn(at('203.0.113.8'), PASSCODE)).status).toBe(200)
  for (let n = 0; n < 6; n++) await guess(at(`2001:db8:1:2::${n}`), 1)
  expect((await signIn(at('2001:db8:1:2:ffff::1'), PASSCODE)).status).toBe(429)
  expect((await signIn(at('2001:db8:1:3::1'), PASSCODE)).status).toBe(200)
  // many addresses together wait, and a known device does not
  const [, device = ''] = cookiesOf(await signIn(at('203.0.113.8'), PASSCODE))
  for (let n = 0; n < 30; n++) await guess(at(`198.51.100.${n}`), 1)
  expect((await signIn(at('203.0.113.9'), PASSCODE)).status).toBe(429)
  expect((await signIn(world.person({ cookie: device }), PASSCODE)).status).toBe(200)
})

test('a device is known to the account that was signed in on it, and to no other', async () => {
  const tablet = await known()
  await world.owner.ask('POST', '/api/staff', {
    name: 'li',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
  await guess(world.anyone, 5, 'li')
  expect((await signIn(tablet, '12345678', 'li')).status).toBe(429)
})

test('the lockout survives a restart', async () => {
  await guess(world.anyone, 5)
  const again = await openWorld(world.store)
  expect((await signIn(again.anyone, PASSCODE)).status).toBe(429)
  await again.close()
})

test('a storm of sign-ins is answered, most of it with when to come back, and signed-in staff can go on', async () => {
  const marshal = await world.hired('marshal')
  const storm = Array.from({ length: 80 }, (_, n) => signIn(world.anyone, '000000', `name ${n}`))
  expect((await marshal.give('pause-queue', { queue: 'G' })).status).toBe(200)
  const said = await Promise.all(storm)
  const busy = said.filter(({ status }) => status === 429)
  expect(said.filter(({ status }) => status === 401).length + busy.length).toBe(80)
  expect(busy.length).toBeGreaterThan(0)
  for (const { headers } of busy) expect(headers.get('retry-after')).toBe('2')
})

test('an account changes its own passcode with the old one, and its other sessions end', async () => {
  await world.owner.ask('POST', '/api/staff', {
    name: 'li',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
  const [me, elsewhere] = [await world.staff('li', '12345678'), await world.staff('li', '12345678')]
  const change = (old: string, passcode: string) => me.ask('PUT', '/api/session/passcode', { old, passcode })
  expect((await change('wrong one', '87654321')).body.errors).toMatchObject([{ path: 'old' }])
  expect((await change('12345678', '1')).body.errors).toMatchObject([{ path: 'passcode' }])
  expect((await world.anyone.ask('PUT', '/api/session/passcode', {})).body.code).toBe('not-signed-in')
  expect((await elsewhere.ask('GET', '/api/session')).body).not.toBe(null)
  expect((await change('12345678', '87654321')).status).toBe(204)
  expect((await me.ask('GET', '/api/session')).body).not.toBe(null)
  expect((await elsewhere.ask('GET', '/api/session')).body).toBe(null)
  expect((await signIn(world.anyone, '12345678', 'li')).status).toBe(401)
  expect((await signIn(world.anyone, '87654321', 'li')).status).toBe(200)
})

test('guessing the old passcode on an abandoned tablet is not quicker than signing in', async () => {
  for (let n = 0; n < 5; n++) {
    const said = await world.owner.ask('PUT', '/api/session/passcode', { old: `${n}`, passcode: '87654321' })
    expect(said.status).toBe(400)
  }
  const said = await world.owner.ask('PUT', '/api/session/passcode', { old: PASSCODE, passcode: '87654321' })
  expect([said.status, said.headers.get('retry-after')]).toEqual([429, '30'])
})

test('the owner changes an account: its rights, at once; a new passcode ends its sessions and its waits', async () => {
  await world.owner.ask('POST', '/api/staff', {
    name: 'li',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
  const li = await world.staff('li', '12345678')
  const change = (name: string, body: object) => world.owner.ask('PUT', `/api/staff/${name}`, body)
  expect((await change('li', { role: 'viewer' })).body).toEqual({
    name: 'li',
    role: 'viewer',
    sites: [SITE],
    allSites: false,
  })
  expect((await li.give('pause-queue', { queue: 'G' })).body.code).toBe('not-allowed')
  expect((await change('li', { passcode: 'short' })).body.errors).toMatchObject([{ path: 'passcode' }])
  await guess(world.anyone, 5, 'li')
  expect((await change('li', { passcode: '87654321' })).status).toBe(200)
  expect((await li.ask('GET', '/api/session')).body).toBe(null)
  expect((await signIn(world.anyone, '87654321', 'li')).status).toBe(200)
  expect((await change('owner', { role: 'marshal', sites: [SITE] })).body.code).toBe('not-allowed')
  // rights without a site are invalid, and a refused change has no effect
  const noSite = [{ path: 'sites', message: '请至少选一个服务点，否则此人登录后无法工作' }]
  expect((await change('li', { sites: [], passcode: '00000000' })).body.errors).toMatchObject(noSite)
  expect((await signIn(world.anyone, '87654321', 'li')).status).toBe(200)
  await world.owner.ask('POST', '/api/staff', { name: 'second', passcode: '12345678', role: 'owner' })
  expect((await change('second', { role: 'viewer' })).body.errors).toMatchObject(noSite)
  expect((await change('second', { role: 'viewer', sites: [SITE] })).status).toBe(200)
  expect((await change('second', { role: 'owner', sites: [] })).status).toBe(200)
  await world.owner.ask('DELETE', '/api/staff/second')
  expect((await change('nobody', {})).body.code).toBe('not-found')
  expect((await change('owner', { passcode: '11223344' })).status).toBe(200)
  expect((await world.owner.ask('GET', '/api/session')).body).not.toBe(null)
})

test('an account sees and ends its own sessions, the owner all; the listed ids sign nobody in', async () => {
  const marshal = await world.hired('marshal')
  const [own, ...more] = (await marshal.ask('GET', '/api/sessions')).body
  expect(more).toEqual([])
  const now = world.clock.now()
  expect(own).toEqual({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    name: expect.stringMatching(/^marshal-/),
    agent: '',
    since: now,
    used: now,
    current: true,
  })
  expect((await world.person({ cookie: `yimi=${own.id}` }).ask('GET', '/api/session')).body).toBe(null)
  const all = (await world.owner.ask('GET', '/api/sessions')).body as { id: string; current: boolean }[]
  expect(all).toHaveLength(2)
  const owners = all.find(({ current }) => current)?.id
  expect((await marshal.ask('DELETE', `/api/sessions/${owners}`)).body.code).toBe('not-found')
  expect((await world.anyone.ask('GET', '/api/sessions')).body.code).toBe('not-signed-in')
  expect((await world.anyone.ask('DELETE', `/api/sessions/${owners}`)).body.code).toBe('not-signed-in')
  expect((await world.owner.ask('DELETE', `/api/sessions/${own.id}`)).status).toBe(204)
  expect((await marshal.give('pause-queue', { queue: 'G' })).body.code).toBe('not-signed-in')
  expect((await marshal.ask('GET', '/api/sessions')).body.code).toBe('not-signed-in')
})

test('a device whose session was ended from elsewhere is not known any more: it may be lost', async () => {
  const cookies = cookiesOf(await signIn(world.anyone, PASSCODE))
  const lost = world.person({ cookie: cookies.join('; ') })
  const [session] = (
    (await lost.ask('GET', '/api/sessions')).body as { id: string; current: boolean }[]
  ).filter(({ current }) => current)
  await world.owner.ask('DELETE', `/api/sessions/${session?.id}`)
  await guess(world.anyone, 5)
  expect((await signIn(lost, PASSCODE)).status).toBe(429)
})

test('signing in again on a browser ends its earlier session', async () => {
  const cookies = cookiesOf(await signIn(world.anyone, PASSCODE))
  const browser = world.person({ cookie: cookies.join('; ') })
  expect((await signIn(browser, PASSCODE)).status).toBe(200)
  expect((await browser.ask('GET', '/api/session')).body).toBe(null)
})

test('an account has two hundred sessions: with one more, the longest unused one ends', async () => {
  const { sessions } = world.app.access
  const owner = (await world.store.staff())[0]!
  const begin = () => {
    world.clock.pass(SECOND)
    return sessions.begin(owner, { device: 'd', agent: '' })
  }
  const isOn = async (cookie = '') => (await sessions.of(cookie)) !== null
  const cookies = []
  for (let n = 0; n < 200; n++) cookies.push(await begin())
  world.clock.pass(MINUTE)
  // the second is used, and the first is not
  expect(await isOn(cookies[1])).toBe(true)
  await begin()
  expect([await isOn(cookies[0]), await isOn(cookies[1]), await isOn(cookies[2])]).toEqual([
    false,
    true,
    true,
  ])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('signing in sets a cookie that no script can read; signing out makes it invalid', async () => {
  const said = await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: '246810' })
  expect(said.body).toEqual({ name: 'owner', role: 'owner', sites: [], allSites: false })
  expect(said.headers.getSetCookie()[0]).toMatch(/^yimi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const me = await world.staff(' owner ', '246810')
  expect((await me.ask('GET', '/api/session')).body.name).toBe('owner')
  expect((await me.ask('DELETE', '/api/session')).status).toBe(204)
  expect((await me.ask('GET', '/api/session')).body).toBe(null)
  expect((await me.ask('GET', '/api/sessions')).body.code).toBe('not-signed-in')
})

test('a wrong name and a wrong passcode get the same answer', async () => {
  const wrong = async (name: string, passcode: string) =>
    (await world.anyone.ask('POST', '/api/session', { name, passcode })).body
  expect(await wrong('owner', '000000')).toEqual(await wrong('nobody', '246810'))
  expect((await wrong('owner', '000000')).code).toBe('not-signed-in')
  expect((await world.anyone.ask('POST', '/api/session', { name: 5 })).body.code).toBe('invalid')
})

test('a session that is unused for twelve hours is over; a used one lasts', async () => {
  const me = await world.staff('owner', '246810')
  for (let hours = 0; hours < 20; hours += 5) {
    world.clock.pass(5 * HOUR)
    expect((await me.ask('GET', '/api/session')).body.name).toBe('owner')
  }
  world.clock.pass(12 * HOUR)
  expect((await me.ask('GET', '/api/session')).body).toBe(null)
  world.owner = await world.staff('owner', '246810')
})

test('only the owner sets things up', async () => {
  const marshal = await world.hired('marshal')
  const routes = [
    ['GET', `/api/sites/${SITE}/settings`],
    ['PUT', `/api/sites/${SITE}/settings`],
    ['GET', '/api/staff'],
    ['POST', '/api/staff'],
    ['DELETE', '/api/staff/nobody'],
    ['GET', '/api/screens'],
    ['POST', '/api/screens/ABC234/pair'],
    ['DELETE', '/api/screens/nothing'],
    ['POST', '/api/keys/pass/rotate'],
    ['POST', '/api/keys/ticket/rotate'],
  ] as const
  for (const [method, path] of routes) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    expect((await world.anyone.ask(method, path, body)).body.code, path).toBe('not-signed-in')
    expect((await marshal.ask(method, path, body)).body.code, path).toBe('not-allowed')
  }
})

test('staff are added with a passcode that cannot be read back, and removed with their sessions', async () => {
  const hire = (more: object) =>
    world.owner.ask('POST', '/api/staff', {
      name: '小王',
      passcode: '123456',
      role: 'marshal',
      sites: [SITE],
      ...more,
    })
  expect((await hire({ passcode: '12345' })).body.errors).toMatchObject([{ path: 'passcode' }])
  for (const role of ['marshal', 'viewer']) {
    for (const sites of [[], undefined])
      expect((await hire({ role, sites })).body.errors, role).toMatchObject([{ path: 'sites' }])
  }
  expect((await hire({ role: 'king' })).body.code).toBe('invalid')
  expect((await hire({ name: '小\0王' })).body.errors).toMatchObject([{ path: 'name' }])
  expect((await hire({})).status).toBe(201)
  expect((await hire({})).body.errors).toMatchObject([{ path: 'name' }])
  const list = await world.owner.ask('GET', '/api/staff')
  expect(list.text).not.toMatch(/passcode|argon2/)
  const marshal = await world.staff('小王', '123456')
  expect((await marshal.give('open-day')).status).toBe(200)
  expect((await world.owner.ask('DELETE', `/api/staff/${encodeURIComponent('小王')}`)).status).toBe(204)
  expect((await marshal.give('open-day')).body.code).toBe('not-signed-in')
  expect((await world.owner.ask('DELETE', '/api/staff/nobody')).body.code).toBe('not-found')
})

test('the last owner stays; if there are two, one of them may go', async () => {
  expect((await world.owner.ask('DELETE', '/api/staff/owner')).body.code).toBe('not-allowed')
  const second = { name: 'second', passcode: '12345678', role: 'owner' }
  expect((await world.owner.ask('POST', '/api/staff', second)).status).toBe(201)
  const other = await world.staff('second', '12345678')
  expect((await other.ask('DELETE', '/api/staff/second')).status).toBe(204)
  expect((await other.ask('GET', '/api/staff')).body.code).toBe('not-signed-in')
})

test('a screen shows a code, the owner enters it, and the screen gets its token, also on repeated requests', async () => {
  const { code, claim } = (await world.anyone.ask('POST', '/api/screens', {})).body
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
  const path = `/api/screens/claims/${claim}`
  expect((await world.anyone.ask('GET', path)).body.code).toBe('not-paired')
  const pairing = await world.anyone.ask('GET', `${path}/pairing`)
  expect([pairing.status, pairing.body]).toEqual([200, null])
  const pair = (input: object) => world.owner.ask('POST', `/api/screens/${code}/pair`, input)
  expect((await pair({ site: 'nowhere', name: 'x' })).body.code).toBe('unknown-site')
  expect((await pair({ site: SITE })).body.code).toBe('invalid')
  expect((await pair({ site: SITE, name: '大屏' })).status).toBe(201)
  expect((await pair({ site: SITE, name: '大屏' })).body.code).toBe('not-paired')
  const claimed = (await world.anyone.ask('GET', path)).body
  expect(claimed).toMatchObject({ site: SITE, token: expect.stringMatching(/^[\w-]{43}$/) })
  for (const again of [path, `${path}/pairing`])
    expect((await world.anyone.ask('GET', again)).body).toEqual(claimed)
  const [screen] = (await world.owner.ask('GET', '/api/screens')).body
  expect(screen).toMatchObject({ site: SITE, name: '大屏' })
  expect((await world.owner.ask('DELETE', `/api/screens/${screen.id}`)).status).toBe(204)
  expect((await world.owner.ask('DELETE', `/api/screens/${screen.id}`)).status).toBe(404)
})

test('a code is valid for ten minutes', async () => {
  const { code } = (await world.anyone.ask('POST', '/api/screens', {})).body
  world.clock.pass(10 * MINUTE)
  expect(
    (await world.owner.ask('POST', `/api/screens/${code}/pair`, { site: SITE, name: 'x' })).body.code,
  ).toBe('not-paired')
})

test('new settings change an open day, and a new slug makes a site', async () => {
  await world.owner.give('open-day')
  const settings = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
  const put = (site: string, body: object) => world.owner.ask('PUT', `/api/sites/${site}/settings`, body)
  expect((await put(SITE, { ...settings, spacing: 2 })).body.spacing).toBe(2)
  const site = await world.anyone.ask('GET', `/api/sites/${SITE}`)
  expect(site.body.queues[0].line).toMatchObject({ marks: 16, spacing: 2 })
  expect((await put('new-site', { ...sampleSite(), id: 'new-site' })).status).toBe(200)
  expect((await world.anyone.ask('GET', '/api/sites/new-site')).body).toMatchObject({
    open: false,
    level: 'closed',
  })
  expect((await put('another', { ...sampleSite(), id: 'not-it' })).body.errors).toMatchObject([
    { path: 'id' },
  ])
})

test.each([
  [{ spacing: -1 }, 'spacing'],
  [{ spacing: 0.2 }, 'spacing'],
  [{ timeZone: 'Mars/Base' }, 'timeZone'],
  [{ levels: { busy: 50, crowded: 20 } }, 'levels'],
  [{ desks: [{ id: '1', queues: ['Z'] }] }, 'desks'],
  [{ queues: [] }, 'queues'],
  [{ dayStart: '25:00' }, 'dayStart'],
  [{ surprise: true }, 'surprise'],
])('settings of %j are refused at %s', async (wrong, path) => {
  const said = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...sampleSite(), ...wrong })
  expect([said.status, said.body.code]).toEqual([400, 'invalid'])
  expect(said.body.errors[0].path.startsWith(path)).toBe(true)
})

test('of settings with very many faults twenty are reported', async () => {
  const desks = Array.from({ length: 60 }, () => ({ id: '', queues: 'A' }))
  const said = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...sampleSite(), desks })
  expect([said.body.code, said.body.errors.length]).toEqual(['invalid', 20])
})

test('[S2] the refusal to remove something in use names it, and the step to take first', async () => {
  const site = sampleSite()
  await world.owner.give('open-day')
  await world.owner.give('take-ticket', { queue: 'G' })
  await world.owner.give('open-desk', { desk: '2' })
  const wanted = {
    ...site,
    queues: site.queues.filter(({ id }) => id !== 'G'),
    desks: [{ id: '1', queues: ['A'] }],
  }
  const said = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, wanted)
  expect([said.status, said.body.code]).toEqual([400, 'invalid'])
  const messages = Object.fromEntries(
    said.body.errors.map(({ path, message }: { path: string; message: string }) => [path, message]),
  )
  expect(messages['queues']).toMatch(/G.*一天结束后/)
  expect(messages['desks']).toMatch(/“2”.*先关闭/)
})

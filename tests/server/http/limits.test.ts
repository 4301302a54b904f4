// Rate limits over HTTP.

import { Agent } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MORNING, SECOND } from '../../kit/given.ts'
import { request } from '../../kit/request.ts'
import { openWorld, type Said, SITE, type World } from '../../kit/world.ts'
import { upgrade } from '../live/upgrade.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  vi.useRealTimers()
  await world.close()
})

const waitOf = ({ status, headers, body }: Said) => [status, headers.get('retry-after'), body.retryAfter]

test('a thousand devices behind one address take a number and follow it at the same moment', async () => {
  // the limiter's time stands still, however long the machine takes
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const path = `${world.base}/api/sites/${SITE}/commands/take-ticket`
  const port = Number(new URL(world.base).port)
  const pass = world.pass()
  const join = async () => {
    const cookie = `yimi-device=${world.device()}`
    const input = { queue: 'A', device: world.device(), pass }
    const taken = await request(agent, 'POST', path, input, { cookie })
    const followed = await upgrade(port, { cookie })
    return [taken.status, followed.status]
  }
  const statuses = await Promise.all(Array.from({ length: 1000 }, join))
  agent.destroy()
  expect(statuses).toEqual(Array(1000).fill([201, 101]))
})

test('a device that gives too many commands is told the correct time to come back', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
  const mine = world.person({ cookie: `yimi-device=${'m'.repeat(22)}` })
  const other = world.person({ cookie: `yimi-device=${'o'.repeat(22)}` })
  for (let times = 0; times < 200; times++) expect((await mine.give('call-next')).status).toBe(401)
  const refused = await mine.give('call-next')
  expect(refused.body).toMatchObject({ type: '/problems/too-many-requests', code: 'too-many-requests' })
  expect(waitOf(refused)).toEqual([429, '10', 10])
  expect((await other.give('call-next')).status).toBe(401)
  vi.setSystemTime(MORNING + 10 * SECOND - 1)
  expect(waitOf(await mine.give('call-next'))).toEqual([429, '1', 1])
  vi.setSystemTime(MORNING + 10 * SECOND)
  expect((await mine.give('call-next')).status).toBe(401)
})

test('sign-ins and pairing codes are counted by address, but not on a known device; reading is not counted', async () => {
  const post = (path: string, body: unknown) => world.anyone.ask('POST', path, body)
  const owner = { name: 'owner', passcode: '246810' }
  const known = await post('/api/session', owner)
  const cookie = known.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  // the kit has signed in once; after five of them the invented account is locked as well, so that these are quick
  for (let times = 0; times < 98; times++) await post('/api/session', { name: 'nobody', passcode: '000000' })
  const signIn = await post('/api/session', owner)
  expect([signIn.status, Number(signIn.headers.get('retry-after')) > 0]).toEqual([429, true])
  // a device that was signed in before can sign in again, whoever else is behind its address
  expect((await world.anyone.ask('POST', '/api/session', owner, { cookie })).status).toBe(200)
  for (let times = 0; times < 60; times++) expect((await post('/api/screens', 'x')).status).toBe(400)
  expect((await post('/api/screens', {})).status).toBe(429)
  for (let times = 0; times < 300; times++)
    expect((await world.anyone.ask('GET', '/api/session')).status).toBe(200)
})

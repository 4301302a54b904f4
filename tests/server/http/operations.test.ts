import pino from 'pino'
import { expect, test } from 'vitest'
import { readinessBy } from '../../../server/http/readiness.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { faulty } from '../../kit/faulty-store.ts'
import { SECOND } from '../../kit/given.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { testClock } from '../../kit/test-clock.ts'
import { openWorld, SITE } from '../../kit/world.ts'

test('every command is counted by its outcome; invented names share one row', async () => {
  const world = await openWorld()
  await world.owner.give('take-ticket', { queue: 'A' })
  await world.anyone.give('call-next')
  for (const name of ['made-up', 'another', 'constructor']) await world.anyone.give(name)
  await world.anyone.ask('POST', '/api/sites/nowhere/commands/made-up-too', {})
  const { text } = await world.anyone.ask('GET', '/metrics')
  expect(text).toContain('yimi_commands_total{command="take-ticket",outcome="ok"} 1')
  expect(text).toContain('yimi_commands_total{command="call-next",outcome="not-signed-in"} 1')
  expect(text).toContain('yimi_commands_total{command="unknown",outcome="unknown-command"} 3')
  expect(text).not.toMatch(/made-up|another|constructor/)
  expect(text).toContain('yimi_loop_hold_seconds')
  expect(text).not.toContain(process.version)
  await world.close()
})

test('if the log cannot be written, the command is unavailable and says when to retry, and the failure is counted', async () => {
  const store = faulty(memoryStore())
  const world = await openWorld(store)
  store.fault = 'refuse'
  const said = await world.owner.give('take-ticket', { queue: 'A' })
  expect([said.status, said.body.code, said.headers.get('retry-after')]).toEqual([503, 'unavailable', '1'])
  expect(said.text).not.toMatch(/disk is full|\bat \S+\.ts/)
  expect((await world.anyone.ask('GET', '/metrics')).text).toContain('yimi_append_failures_total 1')
  store.fault = 'none'
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number).toBe('A001')
  await world.close()
})

test('readiness tells a store that can be written from one that cannot', async () => {
  const store = memoryStore()
  const world = await openWorld({ ...store, check: () => Promise.reject(new Error('read-only')) })
  const said = await world.anyone.ask('GET', '/readyz')
  expect([said.status, said.body]).toEqual([503, { ready: false, writable: false, damaged: [] }])
  expect((await world.anyone.ask('GET', '/healthz')).status).toBe(200)
  await world.close()
})

test('readiness is checked once for all who ask within a second, however many they are', async () => {
  let looks = 0
  const store = memoryStore()
  const world = await openWorld({
    ...store,
    async check() {
      looks += 1
      await store.check()
    },
  })
  const askedBy = (many: number) =>
    Promise.all(Array.from({ length: many }, () => world.anyone.ask('GET', '/readyz')))
  expect((await askedBy(50)).map(({ status }) => status)).toEqual(Array(50).fill(200))
  world.clock.pass(SECOND - 1)
  await askedBy(50)
  expect(looks).toBe(1)
  world.clock.pass(1)
  await askedBy(50)
  expect(looks).toBe(2)
  await world.close()
})

test('a readiness check that hangs is the only one, and its result holds for a second', async () => {
  let looks = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const clock = testClock()
  const look = () => {
    looks += 1
    return promise
  }
  const readiness = readinessBy(
    look,
    () => true,
    clock,
    () => {},
  )
  const first = readiness()
  clock.pass(60 * SECOND)
  const second = readiness()
  resolve()
  expect(await Promise.all([first, second, readiness()])).toEqual(
    Array(3).fill({ ready: true, writable: true }),
  )
  expect(looks).toBe(1)
})

test('an unexpected error reveals nothing to the caller, and no secret to the log', async () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const store = faulty(memoryStore())
  const world = await openWorld(
    { ...store, screens: () => Promise.reject(new Error('of the inside')) },
    { log },
  )
  const said = await world.owner.ask('GET', '/api/screens')
  expect([said.status, said.body.code]).toEqual([503, 'unavailable'])
  expect(said.text).not.toContain('inside')

  const pass = world.pass()
  const device = world.device()
  const scan = await world.anyone.ask('GET', `/q/${SITE}?k=${pass}`)
  const taken = await world.anyone.give('take-ticket', { queue: 'A', pass, device })
  const signedIn = await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: 'a wrong passcode' })
  const { claim } = (await world.anyone.ask('POST', '/api/screens', {})).body
  const firstCookie = (headers: Headers) => headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? 'no cookie'
  const secrets = {
    pass,
    device,
    claim,
    token: taken.body.result.token,
    join: firstCookie(scan.headers),
    session: firstCookie(signedIn.headers),
    passcode: PASSCODE,
    wrong: 'a wrong passcode',
    address: '127.0.0.1',
  }
  expect(lines.join()).toContain('of the inside')
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length).toBeGreaterThan(5)
    expect(lines.join(), name).not.toContain(secret)
  }
  await world.close()
})

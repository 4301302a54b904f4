// After any input, the process still runs, has answered with a problem, and nothing has changed.

import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../../server/http/routes.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { problems } from '../../../shared/protocol/problems.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'
import { nasty } from './nasty.ts'

let world: World
let people: Person[]

beforeAll(async () => {
  world = await openWorld()
  const taken = await world.owner.give('take-ticket', { queue: 'A' })
  const holder = world.person({ authorization: `Bearer ${taken.body.result.token}` })
  people = [world.anyone, holder, await world.hired('viewer'), await world.hired('marshal'), world.owner]
})
afterAll(() => world.close())

const names = Object.keys(commands)
const isForMarshals = (name: string) =>
  commands[name as keyof typeof commands].by.some((one) => one === 'marshal')
const written = routes
  .filter(({ method, path }) => method !== 'get' && !path.endsWith('/:command'))
  // signing out needs no input
  .filter(({ address }) => address !== 'delete /api/session')

test('no JSON that does not fit a command changes anything, from any caller', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), nasty, fc.nat(4), async (name, input, who) => {
      // an object without a field is a valid input of some commands
      fc.pre(JSON.stringify(input) !== '{}')
      const before = await world.app.days.day(SITE)
      const { status, body } = await (people[who] as Person).give(name, JSON.stringify(input))
      expect(status).toBeLessThan(500)
      expect(Object.keys(problems)).toContain(body.code)
      expect(await world.app.days.day(SITE)).toBe(before)
    }),
    { numRuns: 250 },
  ))

test('nor does any JSON sent to any other address, from any caller', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...written), nasty, fc.nat(4), async ({ method, path }, input, who) => {
      // an object without a field is valid for some, and so are the sample's unchanged settings
      fc.pre(JSON.stringify(input) !== '{}')
      const before = await world.app.days.day(SITE)
      const filled = path.replace(':site', SITE).replace(/:\w+/g, 'x')
      const { status, body } = await (people[who] as Person).ask(
        method.toUpperCase(),
        filled,
        JSON.stringify(input),
      )
      expect(status).toBeLessThan(500)
      if (status >= 400) expect(Object.keys(problems)).toContain(body.code)
      expect(await world.app.days.day(SITE)).toBe(before)
    }),
    { numRuns: 250 },
  ))

test('a body larger than the largest is refused, from any caller', async () => {
  for (const person of people) {
    const { status, body } = await person.give('leave', 'x'.repeat(16 * 1024 + 1))
    expect([status, body.code]).toEqual([413, 'too-large'])
  }
})

test('random bytes do not change anything either', () =>
  fc.assert(
    fc.asyncProperty(
      // the others are refused for who gives them, before anybody reads what they say
      fc.constantFrom(...names.filter((name) => isForMarshals(name))),
      fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      async (name, bytes) => {
        const before = await world.app.days.day(SITE)
        const { status, body } = await world.owner.give(name, bytes)
        expect(status).toBe(400)
        expect(body.code).toBe('invalid')
        expect(await world.app.days.day(SITE)).toBe(before)
      },
    ),
    { numRuns: 100 },
  ))

test('nor does any address', () =>
  fc.assert(
    fc.asyncProperty(
      fc.webPath(),
      fc.constantFrom('GET', 'PUT', 'DELETE', 'POST', 'PATCH'),
      async (path, method) => {
        const { status } = await world.anyone.ask(method, `/api${path}`)
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 100 },
  ))

test('a connection that sends no HTTP is ended, and the next request is answered', async () => {
  const { port } = new URL(world.base)
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.end('\0\xff garbage \r\n\r\n'))
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    socket.resume()
  })
  expect((await world.anyone.ask('GET', '/healthz')).status).toBe(200)
})

// Whatever is sent, the process stays up, answers with a problem, and nothing has changed.

import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { problems } from '../../../shared/protocol/problems.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await world.owner.give('take-ticket', { queue: 'A' })
})
afterAll(() => world.close())

const names = Object.keys(commands)

test('no JSON that does not fit a command changes anything, whoever sends it', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.jsonValue(),
      fc.boolean(),
      async (name, input, asOwner) => {
        // an object without a field is what some commands want
        fc.pre(JSON.stringify(input) !== '{}')
        const before = await world.app.days.day(SITE)
        const { status, body } = await (asOwner ? world.owner : world.anyone).give(
          name,
          JSON.stringify(input),
        )
        expect(status).toBeLessThan(500)
        expect(Object.keys(problems)).toContain(body.code)
        expect(await world.app.days.day(SITE)).toBe(before)
      },
    ),
    { numRuns: 200 },
  ))

test('no bytes do either', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
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

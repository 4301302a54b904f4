// Messages over a socket, from any client, change nothing; and valid commands after them are answered.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problems } from '../../../shared/protocol/problems.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'
import { textFrame } from '../../load/wire/frames.ts'
import { type RawClient, rawClient, upgrade } from '../../load/wire/raw-client.ts'
import { nasty } from './nasty.ts'

/** Bytes: the server reads no longer message. */
const LARGEST = 16 * 1024

let world: World
let port: number
let guests: { auth: object; headers: Record<string, string> }[]

beforeAll(async () => {
  world = await openWorld()
  port = Number(new URL(world.base).port)
  const taken = await world.owner.give('take-ticket', { queue: 'A' })
  const { ticket, token } = taken.body.result
  const { body } = await world.anyone.ask('POST', '/api/screens', {})
  await world.owner.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: 'wall' })
  const screen = await world.anyone.ask('GET', `/api/screens/claims/${body.claim}`)
  guests = [
    { auth: { view: 'overview' }, headers: {} },
    { auth: { view: 'site', site: SITE }, headers: {} },
    { auth: { view: 'ticket', site: SITE, number: ticket.number, token }, headers: {} },
    { auth: { view: 'screen', site: SITE, token: screen.body.token }, headers: {} },
    { auth: { view: 'marshal', site: SITE }, headers: await world.signedIn('marshal') },
    { auth: { view: 'sites' }, headers: await world.signedIn('viewer') },
  ]
})
afterAll(() => world.close())

const guest = fc.nat(5)

test('no message changes anything, and each is answered with a listed problem', () =>
  fc.assert(
    fc.asyncProperty(guest, nasty, async (who, message) => {
      fc.pre(JSON.stringify(message).length < LARGEST && !isMeant(message))
      const before = await world.app.days.day(SITE)
      const client = await enter(who)
      const reply = await client.ask('command', message)
      client.close()
      expect(reply.ok).toBe(false)
      expect(Object.keys(problems)).toContain(reply.problem.code)
      expect(reply.problem.status).toBeLessThan(500)
      expect(await world.app.days.day(SITE)).toBe(before)
    }),
    { numRuns: 150 },
  ))

test('no invalid handshake is accepted, and none ends the process', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        nasty,
        fc.record({ view: fc.constantFrom('marshal', 'screen', 'ticket'), site: fc.jsonValue() }),
      ),
      async (auth) => {
        const entered = await rawClient({ port, auth: auth as object }).then(
          (client) => client.close(),
          () => 'refused',
        )
        expect(entered).toBe('refused')
        await isAlive()
      },
    ),
    { numRuns: 60 },
  ))

test('no bytes on an open socket do: broken UTF-8, frames of every kind, packets that end too soon', () =>
  fc.assert(
    fc.asyncProperty(fc.array(frames, { minLength: 1, maxLength: 6 }), async (sent) => {
      const before = await world.app.days.day(SITE)
      const socket = await upgraded()
      for (const bytes of sent) socket.write(bytes)
      socket.end()
      await gone(socket)
      expect(await world.app.days.day(SITE)).toBe(before)
      await isAlive()
    }),
    { numRuns: 60 },
  ))

test('a message larger than the largest ends its connection, and nothing else', async () => {
  for (const size of [LARGEST + 1, 200_000, 2_000_000]) {
    const socket = await upgraded()
    socket.write(textFrame(`40${'x'.repeat(size)}`))
    await gone(socket)
  }
  await isAlive()
})

test('two hundred handshakes that are never finished delay nobody', async () => {
  const half = await Promise.all(Array.from({ length: 200 }, () => opened()))
  for (const [index, socket] of half.entries()) socket.write(upgrade(port, {}).slice(0, index % 150))
  await isAlive()
  const client = await enter(1)
  client.close()
  for (const socket of half) socket.destroy()
})

/** Frames that follow RFC 6455, and frames that do not. */
const frames: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 300 }),
  fc.string().map((text) => textFrame(text)),
  fc
    .constantFrom('0', '1', '40', '41', '42', '420', '42[', '42["command"', '43["x"]', '451-["x"]', '6', '4')
    .map(textFrame),
  fc.uint8Array({ minLength: 1, maxLength: 100 }).map(brokenText),
)

/** A text frame whose text is not UTF-8. */
function brokenText(bytes: Uint8Array): Uint8Array {
  const body = Buffer.from([0xff, 0xc0, ...bytes.subarray(0, 90)])
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body])
}

/** An object without an input is valid for some commands. */
function isMeant(message: unknown): boolean {
  const { command, input } = (message ?? {}) as { command?: string; input?: unknown }
  return typeof command === 'string' && (input === undefined || JSON.stringify(input) === '{}')
}

function enter(who: number): Promise<RawClient> {
  const { auth, headers } = guests[who] as (typeof guests)[number]
  return rawClient({ port, auth, headers })
}

async function opened(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket.resume()
}

async function upgraded(): Promise<Socket> {
  const socket = await opened()
  socket.write(upgrade(port, {}))
  await once(socket, 'data')
  return socket
}

async function gone(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket, 'close')
}

async function isAlive(): Promise<void> {
  expect((await world.anyone.ask('GET', '/healthz')).status).toBe(200)
}

// Rate limits over the socket.

import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSockets } from '../../../server/live/open-sockets.ts'
import { type Stage, stage } from './stage.ts'
import { upgrade } from './upgrade.ts'

let site: Stage
beforeEach(async () => {
  site = await stage()
})
afterEach(() => site.close())

test('a socket that sends commands without pause is told when to go on; the next one is not', async () => {
  const visitor = () => site.see({ view: 'site', site: 'xingfuli' })
  const [mine, other] = [await visitor(), await visitor()]
  const replies = await Promise.all(Array.from({ length: 201 }, () => mine.ask('no-such-command')))
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code))
  expect(codes).toEqual([...Array(200).fill('unknown-command'), 'too-many-requests'])
  const last = replies.at(-1)
  expect(last?.ok === false && last.problem.retryAfter).toBeGreaterThan(0)
  expect(await other.ask('no-such-command')).toMatchObject({ problem: { code: 'unknown-command' } })
})

test('a socket that asks for the time without pause gets no more answers, but its commands do', async () => {
  const mine = await site.see({ view: 'site', site: 'xingfuli' })
  let answers = 0
  for (let times = 0; times < 100; times++) mine.socket.emit('time', () => (answers += 1))
  // messages that are sent later are answered later
  expect(await mine.ask('no-such-command')).toMatchObject({ problem: { code: 'unknown-command' } })
  expect(answers).toBe(30)
  site.clock.pass(2_000)
  for (let times = 0; times < 100; times++) mine.socket.emit('time', () => (answers += 1))
  await mine.ask('no-such-command')
  expect(answers).toBe(32)
})

test('a message of more than 16 kB ends the connection, and a shorter one is answered', async () => {
  const mine = await site.see({ view: 'site', site: 'xingfuli' })
  const said = (kilobytes: number) =>
    Promise.race([mine.ask('no-such-command', 'x'.repeat(kilobytes * 1024)), mine.once('disconnect')])
  expect(await said(15)).toMatchObject({ problem: { code: 'unknown-command' } })
  expect(await said(17)).toMatch(/^transport/)
})

test('a device that connects without pause gets no more sockets for now, and is told for how long', async () => {
  const device = (letter: string) => ({ cookie: `yimi-device=${letter.repeat(22)}` })
  for (let times = 0; times < 30; times++) expect((await upgrade(site.port, device('m'))).status).toBe(101)
  const { status, retryAfter, body } = await upgrade(site.port, device('m'))
  expect(status).toBe(429)
  expect(retryAfter).toBeGreaterThan(0)
  expect(JSON.parse(body)).toMatchObject({ code: 'too-many-requests', retryAfter })
  expect((await upgrade(site.port, device('o'))).status).toBe(101)
  expect((await upgrade(site.port)).status).toBe(101)
})

test('an address has a limited number of sockets open at once, however many devices it invents', () => {
  const sockets = openSockets()
  const open = (device: string | null, address = '203.0.113.7') => {
    const socket = new EventEmitter()
    return sockets.open(device, address, socket) ? socket : null
  }
  const mine = Array.from({ length: 20_000 }, (_, n) => open(n % 2 ? `made up ${n}` : null))
  expect(mine.every(Boolean)).toBe(true)
  expect([open('one more'), open(null)]).toEqual([null, null])
  expect(open('elsewhere', '203.0.113.8')).not.toBeNull()
  mine[1]?.emit('close')
  expect(open('one more')).not.toBeNull()
  expect(open(null)).toBeNull()
})

test('a device has thirty sockets open at once, and one more for each that closes', () => {
  const sockets = openSockets()
  const open = (device: string | null) => {
    const socket = new EventEmitter()
    return sockets.open(device, '203.0.113.7', socket) ? socket : null
  }
  const mine = Array.from({ length: 30 }, () => open('mine'))
  expect(mine.every(Boolean)).toBe(true)
  expect(open('mine')).toBeNull()
  expect(open('another')).not.toBeNull()
  mine[0]?.emit('close')
  expect(open('mine')).not.toBeNull()
  expect(open('mine')).toBeNull()
})

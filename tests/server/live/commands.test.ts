// Commands over the socket, and other messages that a client may send.

import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawSocket } from './raw-socket.ts'
import { type Stage, stage } from './stage.ts'

let site: Stage
beforeAll(async () => {
  site = await stage()
  await site.takeTickets(2)
})
afterAll(() => site.close())

test('a command is answered with its version and result, and the same id again with the same', async () => {
  const marshal = await site.marshal()
  const message = { command: 'take-ticket', id: randomUUID(), input: { queue: 'A', party: 2 } }
  const first = await marshal.socket.emitWithAck('command', message)
  expect(first).toMatchObject({ ok: true, result: { ticket: { number: 'A003', queue: 'A', party: 2 } } })
  expect(Object.keys(first).sort()).toEqual(['ok', 'result', 'version'])
  expect(await marshal.socket.emitWithAck('command', message)).toEqual(first)
})

test('a command without id and input gets an id of its own', async () => {
  const marshal = await site.marshal()
  expect(await marshal.socket.emitWithAck('command', { command: 'open-day' })).toMatchObject({ ok: true })
})

test('a phone may change its own ticket, and no other', async () => {
  const phone = await site.phone('A002')
  expect(await phone.ask('on-my-way', { number: 'A001' })).toMatchObject({ problem: { code: 'not-yours' } })
  expect(await phone.ask('on-my-way', { number: 'A002' })).toMatchObject({ ok: true })
  await phone.until((view) => view.coming)
})

test('a refusal is a problem in the language of the handshake', async () => {
  const auth = await site.authOf('A001')
  const [chinese, english] = await Promise.all([site.see(auth), site.see({ ...auth, lang: 'en' })])
  const [zh, en] = await Promise.all([chinese, english].map((one) => one!.ask('call-next', { desk: '1' })))
  expect(zh).toMatchObject({ ok: false, problem: { status: 401, title: '请先登录' } })
  expect(en).toMatchObject({ ok: false, problem: { status: 401, title: 'Sign in first' } })
})

test('a screen may give no command', async () => {
  const screen = await site.screen()
  expect(await screen.ask('close-day')).toMatchObject({ problem: { code: 'not-allowed' } })
})

test('the overview has no site to command', async () => {
  const overview = await site.see({ view: 'overview' })
  expect(await overview.ask('open-day')).toMatchObject({ problem: { code: 'unknown-site' } })
})

test('for an input of the wrong shape the path is named', async () => {
  const marshal = await site.marshal()
  for (const party of [0, 11, 2.5, '3']) {
    const reply = await marshal.ask('take-ticket', { queue: 'A', party })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid', errors: [{ path: 'party' }] } })
  }
})

test.each([
  [null],
  ['take-ticket'],
  [[]],
  [{}],
  [{ command: 7 }],
  [{ command: 'open-day', id: 7 }],
  [{ command: 'open-day', extra: 1 }],
  [{ command: 'x'.repeat(41) }],
])('the message %j is invalid', async (message) => {
  const marshal = await site.marshal()
  expect(await marshal.socket.emitWithAck('command', message)).toMatchObject({
    problem: { code: 'invalid', status: 400 },
  })
})

test('an unknown command is refused as such, also if JavaScript objects have a property of its name', async () => {
  const marshal = await site.marshal()
  for (const name of ['explode', '__proto__', 'constructor', 'toString', 'pass-time', 'change-settings']) {
    expect(await marshal.ask(name)).toMatchObject({ problem: { code: 'unknown-command' } })
  }
})

test('a command without a callback is done all the same', async () => {
  const marshal = await site.marshal()
  marshal.socket.emit('command', { command: 'open-desk', input: { desk: '2' } })
  await marshal.until((view) => view.desks[1].open)
  marshal.socket.emit('command', { command: 'close-desk', input: { desk: '2' } }, 'no function')
  await marshal.until((view) => view.desks[1].open === false && view.version > 1)
})

test('a message that is too large ends only its own connection', async () => {
  const [large, other] = await Promise.all([site.marshal(), site.marshal()])
  large.socket.emit('command', { command: 'open-day', input: { filler: 'x'.repeat(17 * 1024) } })
  await large.once('disconnect')
  expect(await other.ask('open-day')).toMatchObject({ ok: true })
})

test('after any JSON under any name, the server answers the next one and its log is unchanged', async () => {
  const marshal = await site.marshal()
  const { version } = await site.app.days.day('xingfuli')
  const names = fc.oneof(
    fc.constantFrom('command', 'status', 'view', 'drain', 'error', '__proto__'),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(names, fc.array(fc.jsonValue(), { maxLength: 4 }), async (name, args) => {
      fc.pre(!RESERVED.includes(name))
      marshal.socket.emit(name, ...args)
      expect(await marshal.ask('no-such-command')).toMatchObject({ problem: { code: 'unknown-command' } })
    }),
  )
  expect((await site.app.days.day('xingfuli')).version).toBe(version)
})

test.each([
  '40null',
  '40[]',
  '42',
  '42{}',
  '42[]',
  '42[null]',
  '42["connect"]',
  '43999[]',
  '451-["command",{"_placeholder":true,"num":0}]',
  '40/elsewhere,{}',
  '4',
  '9',
  '42["command",{"command":"open-day"}',
])('the frame %j, which no client of ours sends, affects nobody else', async (frame) => {
  const [rude, other] = await Promise.all([rawSocket(site.port), site.marshal()])
  rude.send('40{"view":"overview"}')
  await rude.until((text) => text.startsWith('42["view"'))
  rude.send(frame)
  await other.roundTrip()
  expect(await other.ask('open-day')).toMatchObject({ ok: true })
})

const RESERVED = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']

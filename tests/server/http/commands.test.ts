import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { SECOND } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const version = async () => (await world.app.days.day(SITE)).version
const taking = (more: object = {}) => ({ queue: 'A', pass: world.pass(), device: world.device(), ...more })

/** Sends a request, and checks that nothing has changed. */
async function refused(asking: Promise<{ status: number; body: { code: string; errors: unknown[] } }>) {
  const before = await version()
  const { status, body } = await asking
  expect(await version()).toBe(before)
  return { status, code: body.code, errors: body.errors }
}

test('a resident with a pass and a device gets a number and a token: 201', async () => {
  const { status, body } = await world.anyone.give('take-ticket', taking({ party: 3 }))
  expect(status).toBe(201)
  expect(body.result.ticket).toMatchObject({ queue: 'A', party: 3 })
  expect(body.result.token).toMatch(/^20261123\.[\w-]{43}$/)
  expect(body.version).toBe(await version())
})

test('a second browser with the same device id gets the same ticket and token: 200', async () => {
  const device = world.device()
  const first = await world.anyone.give('take-ticket', taking({ device }))
  const second = await world.anyone.give('take-ticket', taking({ device, queue: 'G', party: 9 }))
  expect(second.status).toBe(200)
  expect(second.body.result).toEqual(first.body.result)
})

test('the same id gets the same answer, with 201 and the token', async () => {
  const headers = { 'idempotency-key': 'the-very-same-id' }
  const input = taking()
  const first = await world.anyone.give('take-ticket', input, headers)
  const again = await world.anyone.give('take-ticket', { ...input, party: 5 }, headers)
  expect([again.status, again.body]).toEqual([first.status, first.body])
})

describe('malformed input is refused with the path, and changes nothing', () => {
  test.each([
    [{ queue: 'A', party: 0 }, 'party'],
    [{ queue: 'A', party: 11 }, 'party'],
    [{ queue: 'A', party: 2.5 }, 'party'],
    [{ queue: 'A', party: '3' }, 'party'],
    [{ queue: 'A', party: null }, 'party'],
    [{ queue: 'A', needs: ['tired'] }, 'needs.0'],
    [{ queue: 'A', needs: ['elderly', 'elderly'] }, 'needs'],
    [{ queue: 'A', needs: 'elderly' }, 'needs'],
    [{ queue: 'I' }, 'queue'],
    [{ queue: 7 }, 'queue'],
    [{}, 'queue'],
    [{ queue: 'A', surprise: 1 }, 'surprise'],
    [{ queue: 'A', device: 'short' }, 'device'],
    [{ queue: 'A', pass: 5 }, 'pass'],
    [{ queue: 'A', ['__proto__x']: 1 }, '__proto__x'],
  ])('%j: %s', async (input, path) => {
    const { status, code, errors } = await refused(world.owner.give('take-ticket', input))
    expect([status, code]).toEqual([400, 'invalid'])
    expect(errors).toMatchObject([{ path, message: expect.stringMatching(/./) }])
  })

  test.each(['', '{', '[]', '"text"', '5', 'null', '{"queue":'])('a body of %j', async (body) => {
    const { code } = await refused(world.owner.give('take-ticket', body))
    expect(code).toBe('invalid')
  })

  test('a resident without a device', async () => {
    const { code, errors } = await refused(
      world.anyone.give('take-ticket', { queue: 'A', pass: world.pass() }),
    )
    expect([code, errors]).toMatchObject(['invalid', [{ path: 'device' }]])
  })

  test('an invalid id', async () => {
    const { code, errors } = await refused(world.owner.give('open-day', {}, { 'idempotency-key': 'x y' }))
    expect([code, errors]).toMatchObject(['invalid', [{ path: 'id' }]])
  })
})

test('a body is JSON whatever its content type, and is always read to its end', async () => {
  const headers = { 'content-type': 'text/plain' }
  expect(await refused(world.owner.give('open-day', '{"surprise":1}', headers))).toMatchObject({
    code: 'invalid',
  })
  expect(await refused(world.owner.give('open-day', 'open=day', headers))).toMatchObject({ code: 'invalid' })
})

test('a body over 16 kB is too large', async () => {
  const { status, code } = await refused(
    world.owner.give('take-ticket', { queue: 'A', pass: 'x'.repeat(17_000) }),
  )
  expect([status, code]).toEqual([413, 'too-large'])
})

test('an unknown site or command is refused first', async () => {
  const elsewhere = await world.anyone.ask('POST', '/api/sites/nowhere/commands/nothing', { a: 1 })
  expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-site'])
  expect(await refused(world.anyone.give('nothing', { a: 1 }))).toMatchObject({
    status: 404,
    code: 'unknown-command',
  })
  for (const inner of ['pass-time', 'change-settings', 'constructor', '__proto__']) {
    expect(await refused(world.owner.give(inner))).toMatchObject({ code: 'unknown-command' })
  }
})

test('every marshal’s command requires a sign-in before its input is checked, and refuses staff of other sites', async () => {
  const elsewhere = await world.hired('marshal', ['another'])
  const viewer = await world.hired('viewer')
  const onlyMarshals = Object.values(commands).filter(
    ({ by }) => !(by as readonly string[]).some((who) => who !== 'marshal'),
  )
  expect(onlyMarshals.length).toBeGreaterThan(10)
  for (const { name } of onlyMarshals) {
    expect(await refused(world.anyone.give(name, { nonsense: 1 }))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    })
    expect(await refused(elsewhere.give(name, { nonsense: 1 }))).toMatchObject({
      status: 403,
      code: 'not-allowed',
    })
    expect(await refused(viewer.give(name, { nonsense: 1 }))).toMatchObject({
      status: 403,
      code: 'not-allowed',
    })
  }
})

test('a holder may change their own ticket with its token, and no other', async () => {
  const mine = (await world.anyone.give('take-ticket', taking())).body.result
  const other = (await world.anyone.give('take-ticket', taking())).body.result
  const me = world.person({ authorization: `Bearer ${mine.token}` })
  expect(await refused(me.give('leave', { number: other.ticket.number }))).toMatchObject({
    status: 403,
    code: 'not-yours',
  })
  expect(await refused(me.give('leave', { number: 'A999' }))).toMatchObject({ code: 'not-yours' })
  expect(await refused(me.give('leave', {}))).toMatchObject({ code: 'invalid' })
  const forged = world.person({ authorization: `Bearer ${mine.token.slice(0, -1)}_` })
  expect(await refused(forged.give('leave', { number: mine.ticket.number }))).toMatchObject({
    code: 'not-yours',
  })
  expect(await refused(world.anyone.give('leave', { number: mine.ticket.number }))).toMatchObject({
    code: 'not-signed-in',
  })
  expect((await me.give('hold', { number: mine.ticket.number })).status).toBe(200)
  expect((await me.give('leave', { number: mine.ticket.number })).status).toBe(200)
  expect(await refused(me.give('leave', { number: mine.ticket.number }))).toMatchObject({
    status: 409,
    code: 'ticket-over',
  })
})

test('a marshal whose browser holds a ticket too still acts as a marshal on the others', async () => {
  const mine = (await world.anyone.give('take-ticket', taking())).body.result
  const other = (await world.anyone.give('take-ticket', taking())).body.result
  const said = await world.owner.give(
    'leave',
    { number: other.ticket.number },
    { authorization: `Bearer ${mine.token}` },
  )
  expect(said.status).toBe(200)
})

test('a page of another origin is refused at every address', async () => {
  const headers = { origin: 'http://elsewhere.example' }
  expect(await refused(world.owner.give('open-day', {}, headers))).toMatchObject({
    status: 403,
    code: 'foreign-origin',
  })
  expect((await world.owner.give('open-day', {}, { origin: world.base })).status).toBe(200)
  expect((await world.owner.give('open-day', {}, { origin: 'http://yimi.test' })).status).toBe(200)
})

test('a problem is told in the language of the caller', async () => {
  const said = (language: string) => world.anyone.give('nothing', {}, { 'accept-language': language })
  expect((await said('en-GB,en;q=0.9')).body).toMatchObject({
    type: '/problems/unknown-command',
    title: 'No such command',
    status: 404,
  })
  expect((await said('zh-CN,zh;q=0.9,en;q=0.8')).body.title).toBe('没有这个操作')
  expect((await said('en')).headers.get('content-type')).toContain('application/problem+json')
})

test('the current pass and the one before it are valid, an older one has expired, a forged or foreign one proves nothing', async () => {
  const pass = world.pass()
  const take = (with_: string | undefined) => world.anyone.give('take-ticket', taking({ pass: with_ }))
  expect((await take(pass)).status).toBe(201)
  world.clock.pass(30 * SECOND)
  expect((await take(pass)).status).toBe(201)
  world.clock.pass(30 * SECOND)
  expect(await refused(take(pass))).toMatchObject({ status: 403, code: 'pass-expired' })
  expect(await refused(take(`${pass}x`))).toMatchObject({ status: 403, code: 'pass-needed' })
  expect(await refused(take(world.pass('another')))).toMatchObject({ code: 'pass-needed' })
  expect(await refused(take(undefined))).toMatchObject({ code: 'pass-needed' })
  expect(await refused(take('garbage'))).toMatchObject({ code: 'pass-needed' })
})

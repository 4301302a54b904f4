// Passes and tokens in the wrong hands, and keys that are replaced.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { accessTo } from '../../../server/access/access.ts'
import { HOUR, MINUTE, SECOND } from '../../kit/given.ts'
import { nextTurn } from '../../kit/wire.ts'
import { openWorld, type Person, type Said, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const DAY = 24 * HOUR
const turn = (key: 'pass' | 'ticket') => world.owner.ask('POST', `/api/keys/${key}/rotate`)
const scan = (pass = world.pass(), who: Person = world.anyone) => who.ask('GET', `/q/${SITE}?k=${pass}`)
const take = (who: Person, pass?: string, device = world.device()) =>
  who.give('take-ticket', { queue: 'A', device, ...(pass === undefined ? {} : { pass }) })
const ticketOf = (number: string, token: string) =>
  world.person({ authorization: `Bearer ${token}` }).ask('GET', `/api/sites/${SITE}/tickets/${number}`)

/** The cookies that an answer sets, by name. */
function cookiesIn({ headers }: Said): Record<string, string> {
  const pairs = headers.getSetCookie().map((one) => one.split(';')[0]?.split('=') ?? [])
  return Object.fromEntries(pairs.map(([name, value]) => [name, value]))
}

const browser = (cookies: Record<string, string>) =>
  world.person({
    cookie: Object.entries(cookies)
      .map((pair) => pair.join('='))
      .join('; '),
  })

test('a scan is valid for ten minutes in the browser that made it, and in no other', async () => {
  const mine = cookiesIn(await scan())
  const other = cookiesIn(await scan())
  const join = `yimi-join-${SITE}`
  expect(Object.keys(mine)).toEqual([join, 'yimi-device'])

  for (const device of [
    {},
    { 'yimi-device': other['yimi-device'] ?? '' },
    { 'yimi-device': 'x'.repeat(22) },
  ]) {
    const copied = browser({ [join]: mine[join] ?? '', ...device })
    expect((await take(copied)).body.code).toBe('pass-needed')
  }
  world.clock.pass(9 * MINUTE)
  expect((await take(browser(mine))).status).toBe(201)
  world.clock.pass(MINUTE)
  expect((await take(browser(mine))).body.code).toBe('pass-needed')
})

test('a browser keeps its identity when it scans again', async () => {
  const first = cookiesIn(await scan())
  const again = await scan(world.pass(), browser(first))
  expect(cookiesIn(again)['yimi-device']).toBe(first['yimi-device'])
  expect(again.headers.getSetCookie()[1]).toMatch(
    /^yimi-device=[\w-]{22}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
})

test('a pass that is forged, old or of another site gives no number and no join session', async () => {
  const old = world.pass()
  world.clock.pass(60 * SECOND)
  const cases = [
    [old, 'pass-expired'],
    [world.pass('another'), 'pass-needed'],
    [`${world.pass()}x`, 'pass-needed'],
    ['forged', 'pass-needed'],
  ] as const
  for (const [pass, code] of cases) {
    expect((await take(world.anyone, pass)).body.code, pass).toBe(code)
    expect((await scan(pass)).headers.getSetCookie(), pass).toEqual([])
  }
})

test('when the pass key is replaced, old passes and their join sessions become invalid at once; tickets stay', async () => {
  const pass = world.pass()
  const scanned = cookiesIn(await scan(pass))
  const { ticket, token } = (await take(world.anyone, pass)).body.result
  const said = await turn('pass')
  expect(said.body).toEqual({ key: 'pass', since: world.clock.now() })
  expect((await take(world.anyone, pass)).body.code).toBe('pass-needed')
  expect((await take(browser(scanned))).body.code).toBe('pass-needed')
  expect((await take(world.anyone, world.pass())).status).toBe(201)
  expect((await ticketOf(ticket.number, token)).status).toBe(200)
})

test('when the ticket key is replaced, earlier tokens are valid for a day, and a repeat gets a new one', async () => {
  const device = world.device()
  const before = (await take(world.anyone, world.pass(), device)).body.result
  await turn('ticket')
  const after = (await take(world.anyone, world.pass(), device)).body.result
  expect(after.ticket).toEqual(before.ticket)
  expect(after.token).not.toBe(before.token)
  // a second replacement does not shorten that
  await turn('ticket')
  const { dateOf } = world.app.access.tokens
  const isGood = (token: string) => dateOf(token, SITE, before.ticket.number) !== null
  for (const { token } of [before, after]) expect((await ticketOf('A001', token)).status).toBe(200)
  world.clock.pass(DAY - 1)
  expect([isGood(before.token), isGood(after.token)]).toEqual([true, true])
  world.clock.pass(1)
  expect([isGood(before.token), isGood(after.token)]).toEqual([false, false])
})

test('another node uses the new key within a second, and no other key', async () => {
  const other = await accessTo(world.store, 'a secret of tests', world.clock)
  const before = world.pass()
  await turn('pass')
  world.clock.pass(SECOND)
  while (other.passes.passOf(SITE, world.clock.now()).pass !== world.pass()) await nextTurn()
  expect(other.passes.check(before, SITE, world.clock.now())).toBe('pass-needed')
  expect(other.passes.check(world.pass(), SITE, world.clock.now())).toBe('proven')
  // a replaced key survives a restart
  const restarted = await accessTo(world.store, 'a secret of tests', world.clock)
  expect(restarted.passes.check(world.pass(), SITE, world.clock.now())).toBe('proven')
  for (const { keyring } of [other, restarted]) keyring.stop()
})

test('no other key can be replaced', async () => {
  for (const key of ['device', 'screen', 'join', '__proto__'])
    expect((await world.owner.ask('POST', `/api/keys/${key}/rotate`)).body.code, key).toBe('not-found')
  expect((await world.owner.ask('POST', '/api/keys/pass/rotate', { all: true })).body.code).toBe('invalid')
})

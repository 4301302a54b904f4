// The cost of guessing a screen's code, and the limit on the list of waiting screens.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const ask = () => world.anyone.ask('POST', '/api/screens', {})
const pair = (code: string, who = world.owner) =>
  who.ask('POST', `/api/screens/${code}/pair`, { site: SITE, name: '大屏' })

test('after five wrong codes a session waits, also with the right one; another session does not', async () => {
  const { code } = (await ask()).body
  for (let n = 0; n < 5; n++) expect((await pair('AAAAAA')).body.code).toBe('not-paired')
  const waits = await pair(code)
  expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '30'])
  const elsewhere = await world.staff('owner', PASSCODE)
  expect((await pair(code, elsewhere)).status).toBe(201)
  const other = (await ask()).body.code
  world.clock.pass(30 * SECOND)
  expect((await pair(other)).status).toBe(201)
  expect((await pair('AAAAAA')).body.code).toBe('not-paired')
})

test('invalid input, and sites that do not exist, do not count as attempts', async () => {
  for (let n = 0; n < 6; n++) {
    await world.owner.ask('POST', '/api/screens/AAAAAA/pair', { site: SITE })
    await world.owner.ask('POST', '/api/screens/AAAAAA/pair', { site: 'nowhere', name: 'x' })
  }
  expect((await pair((await ask()).body.code)).status).toBe(201)
})

test('one address has fifty codes open at most, and more when those have expired', async () => {
  for (let n = 0; n < 50; n++) expect((await ask()).status).toBe(201)
  const refused = await ask()
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  world.clock.pass(10 * MINUTE)
  expect((await ask()).status).toBe(201)
})

test('a code that a screen already shows is given to no other', async () => {
  const { addPairing } = world.store
  const tried: string[] = []
  world.store.addPairing = async (pairing) => {
    tried.push(pairing.code)
    // as if the first random code is already shown by another screen
    return tried.length > 1 && (await addPairing(pairing))
  }
  const { code } = (await ask()).body
  expect(tried).toHaveLength(2)
  expect(code).toBe(tried[1])
  expect((await pair(code)).status).toBe(201)
})

test('behind one of our proxies, screens are counted by their own address and not by the proxy’s', async () => {
  const proxied = await openWorld(undefined, { proxies: 1 })
  const from = (hop: string) => proxied.anyone.ask('POST', '/api/screens', {}, { 'x-forwarded-for': hop })
  for (let n = 0; n < 50; n++) expect((await from('203.0.113.7')).status).toBe(201)
  expect((await from('203.0.113.7')).status).toBe(429)
  expect((await from('203.0.113.8')).status).toBe(201)
  await proxied.close()
})

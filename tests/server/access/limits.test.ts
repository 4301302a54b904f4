// Who has to wait, for how long, and who is not affected. The limiter uses the system's time.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../../../server/access/actor.ts'
import { counterOf } from '../../../server/access/counter.ts'
import { limitsWith } from '../../../server/access/limits.ts'
import { MORNING, SECOND } from '../../kit/given.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
})
afterEach(() => vi.useRealTimers())

const clock = {
  now: () => Date.now(),
  after: () => () => {},
  notBefore() {},
  unbelieved: () => null,
  believe() {},
}
const phone = (device: string): Actor => ({ kind: 'resident', token: null, joins: [], device })
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

async function times(count: number, ask: () => Promise<number | null>): Promise<(number | null)[]> {
  return Promise.all(Array.from({ length: count }, ask))
}

test('a device that sends requests without pause is told when to come back, and may then', async () => {
  const limits = limitsWith(clock)
  const ask = () => limits.command({ actor: phone('mine'), site: 'one', address: '203.0.113.7' })
  expect((await times(200, ask)).filter((wait) => wait !== null)).toEqual([])
  later(3 * SECOND)
  expect(await ask()).toBe(7 * SECOND)
  later(7 * SECOND - 1)
  expect(await ask()).toBe(1)
  later(1)
  expect(await ask()).toBeNull()
})

test('this affects neither its neighbours behind one address nor itself at another site', async () => {
  const limits = limitsWith(clock)
  const ask = (device: string, site = 'one') =>
    limits.command({ actor: phone(device), site, address: '203.0.113.7' })
  // far more than the address may: requests that a device is refused do not count for the address
  const waits = await times(70_000, () => ask('mine'))
  expect(waits.filter((wait) => wait === null)).toHaveLength(200)
  expect(await ask('another')).toBeNull()
  expect(await ask('mine', 'two')).toBeNull()
})

test('clients are told apart by their cookie, else their token, else their socket, else their address', async () => {
  const limits = limitsWith(clock)
  const one = { site: 'one', address: '203.0.113.7' }
  const holder = (token: string): Actor => ({ kind: 'resident', token, joins: [], device: null })
  const nobody: Actor = { kind: 'resident', token: null, joins: [], device: null }
  for (const [first, second] of [
    [
      { actor: holder('a'), ...one },
      { actor: holder('b'), ...one },
    ],
    [
      { actor: nobody, socket: 'a', ...one },
      { actor: nobody, socket: 'b', ...one },
    ],
  ] as const) {
    await times(200, () => limits.command(first))
    expect([await limits.command(first), await limits.command(second)]).toEqual([10 * SECOND, null])
  }
  expect(
    (await times(1000, () => limits.command({ actor: nobody, ...one }))).every((wait) => wait === null),
  ).toBe(true)
})

test('ten thousand phones come back through one address within half a minute, and not more than that', async () => {
  const limits = limitsWith(clock)
  const arrive = (phones: number) => times(phones, () => limits.handshake(null, '203.0.113.7'))
  expect((await arrive(10_000)).filter((wait) => wait !== null)).toEqual([])
  expect((await arrive(5_001)).filter((wait) => wait !== null)).toEqual([30 * SECOND])
  expect(await limits.handshake(null, '203.0.113.8')).toBeNull()
})

test('memory is bounded, however many keys are invented', async () => {
  const counter = counterOf({ name: 'some', points: 1, seconds: 10 }, clock)
  for (let from = 0; from < 100_000; from += 10_000)
    await Promise.all(Array.from({ length: 10_000 }, (_, n) => counter.hit(`key ${from + n}`)))
  expect(counter.size()).toBe(20_000)
  // the keys that it knew are still told apart
  expect(await counter.hit('key 5')).toBe(10 * SECOND)
})

test('if the database does not answer nobody is locked out, and memory counts instead', async () => {
  const query = vi.fn(() => Promise.reject(new Error('the connection was lost')))
  const counter = counterOf({ name: 'sign-in', points: 2, seconds: 60 }, clock, { query })
  expect([await counter.hit('a'), await counter.hit('a'), await counter.hit('a')]).toEqual([
    null,
    null,
    60 * SECOND,
  ])
  expect(await counter.hit('b')).toBeNull()
  expect(query).toHaveBeenCalled()
})

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/access/keys.ts'
import { knownSessionsIn } from '../../../server/access/known-sessions.ts'
import { admission } from '../../../server/live/admission.ts'
import type { Session } from '../../../server/store/ports/sessions.ts'
import { MINUTE } from '../../kit/given.ts'
import { testClock } from '../../kit/test-clock.ts'
import { openWorld } from '../../kit/world.ts'
import { upgrade } from './upgrade.ts'

const countOf = (mayComeIn: () => boolean, tries: number) =>
  Array.from({ length: tries }, mayComeIn).filter(Boolean).length

test('a thousand connect at once, and then six hundred a second', () => {
  const clock = testClock()
  const mayComeIn = admission(clock)
  expect(countOf(mayComeIn, 2000)).toBe(1000)
  clock.pass(500)
  expect(countOf(mayComeIn, 2000)).toBe(300)
  clock.pass(60_000)
  expect(countOf(mayComeIn, 2000)).toBe(1000)
})

test('when no more connect, signed-in staff still do; an invented cookie does not help', async () => {
  const world = await openWorld()
  const marshal = await world.signedIn('marshal')
  const over = await world.signedIn('marshal')
  await world.anyone.ask('DELETE', '/api/session', undefined, over)
  const port = Number(new URL(world.base).port)
  const comeIn = async (cookie: string) => (await upgrade(port, { cookie })).status
  const crowd: number[] = []
  // a few at a time, so that the machine's own limits on connections do not matter
  for (let n = 0; n < 20; n++) {
    crowd.push(...(await Promise.all(Array.from({ length: 55 }, (_, one) => comeIn(`yimi=${n}-${one}`)))))
  }
  expect(crowd.filter((status) => status === 101)).toHaveLength(1000)
  expect(crowd.filter((status) => status === 429)).toHaveLength(100)
  expect(await comeIn(marshal.cookie)).toBe(101)
  expect(await comeIn(over.cookie)).toBe(429)
  await world.close()
})

test('a session that another node began is known within a minute, and one that it ended no longer', async () => {
  const clock = testClock()
  const hashes = new Set([hashOf('old')])
  const store = { sessions: async () => [...hashes].map((hash) => ({ hash }) as Session) }
  const known = knownSessionsIn(store, clock)
  await known.look()
  hashes.delete(hashOf('old'))
  hashes.add(hashOf('new'))
  expect([known.has('old'), known.has('new'), known.has('made up')]).toEqual([true, false, false])
  clock.pass(MINUTE)
  known.has('anything')
  await expect.poll(() => [known.has('old'), known.has('new')]).toEqual([false, true])
})

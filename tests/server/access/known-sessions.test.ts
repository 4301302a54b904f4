// A cache of sessions, and changes while it is read again.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/access/keys.ts'
import { knownSessionsIn } from '../../../server/access/known-sessions.ts'
import { oneAtATime } from '../../../server/access/one-look.ts'
import type { Session } from '../../../server/store/ports/sessions.ts'
import { MINUTE } from '../../kit/given.ts'
import { testClock } from '../../kit/test-clock.ts'

test('a session that begins or ends while the store is read is known correctly', async () => {
  const asked: ((found: string[]) => void)[] = []
  const sessions = () =>
    new Promise<Session[]>((resolve) => {
      asked.push((found) => resolve(found.map((one) => ({ hash: hashOf(one) }) as Session)))
    })
  const clock = testClock()
  const known = knownSessionsIn({ sessions }, clock)
  const first = known.look()
  asked[0]?.(['old', 'other'])
  await first
  const second = known.look()
  known.add(hashOf('new'))
  known.remove(hashOf('old'))
  // this answer is from before the change
  asked[1]?.(['old', 'other'])
  await second
  expect(['old', 'other', 'new'].map(known.has)).toEqual([false, true, true])
  // a read that is requested during another one starts after it
  clock.pass(MINUTE)
  const [third, fourth] = [known.look(), known.look()]
  asked[2]?.(['other'])
  await third
  await expect.poll(() => asked.length).toBe(4)
  asked[3]?.(['new'])
  await fourth
  expect(['old', 'other', 'new'].map(known.has)).toEqual([false, false, true])
})

test('a caller who requests a fresh read gets one that began after the request, also after one that failed', async () => {
  let reads = 0
  const gates: PromiseWithResolvers<void>[] = []
  const look = oneAtATime(() => {
    reads += 1
    const gate = Promise.withResolvers<void>()
    gates.push(gate)
    return gate.promise
  })
  const first = look()
  const others = [look(), look()]
  expect(reads).toBe(1)
  gates[0]?.reject(new Error('no disk'))
  await expect(first).rejects.toThrow('no disk')
  await expect.poll(() => reads).toBe(2)
  gates[1]?.resolve()
  await Promise.all(others)
  const last = look()
  expect(reads).toBe(3)
  gates[2]?.resolve()
  await last
})

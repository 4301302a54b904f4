// Nodes that share a database count attempts at secrets together.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterOf } from '../../../server/access/counter.ts'
import { openPostgres } from '../../../server/store/postgres/postgres.ts'
import { type Postgres, startPostgres } from '../../kit/postgres.ts'
import { testClock } from '../../kit/test-clock.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

test('a count of one node is known to the other; without the database each counts alone', async () => {
  const url = await postgres.database()
  const stores = await Promise.all([openPostgres(url), openPostgres(url)])
  const rule = { name: 'guesses', points: 4, seconds: 600 }
  const [here, there] = stores.map(({ shared }) => counterOf(rule, testClock(), shared))
  const hits = (counter: typeof here, key: string) => counter?.hit(key)
  for (const node of [here, there, here, there]) expect(await hits(node, 'a')).toBeNull()
  for (const node of [here, there, here]) {
    const wait = await hits(node, 'a')
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(600_000)
  }
  expect(await hits(there, 'b')).toBeNull()

  await Promise.all(stores.map((store) => store.close()))
  const alone: (number | null | undefined)[] = []
  for (let times = 0; times < 5; times++) alone.push(await hits(there, 'c'))
  expect(alone.slice(0, 4)).toEqual([null, null, null, null])
  expect(alone[4]).toBeGreaterThan(0)
  expect(await hits(here, 'c')).toBeNull()
})

// What a store does when its database crashes or does not answer.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'
import { openPostgres } from '../../../../server/store/postgres/postgres.ts'
import { mayBeStopped, type Postgres, startPostgres } from '../../../kit/postgres.ts'
import { append, DATE } from '../lines.ts'

let postgres: Postgres
let store: Store

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())
afterEach(() => store.close())

async function open(url: string): Promise<Store> {
  store = await openPostgres(url)
  return store
}

/** Asks until it is done. */
const written = (ask: () => Promise<unknown>) =>
  expect
    .poll(() =>
      ask().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)

test.runIf(mayBeStopped)('a database that has stopped is not waited for', async () => {
  const store = await open(await postgres.database())
  await store.check()
  postgres.freeze()
  try {
    await expect(store.append([append('one', 0)])).rejects.toThrow()
    await expect(store.check()).rejects.toThrow()
  } finally {
    postgres.thaw()
  }
  await expect
    .poll(() =>
      store.check().then(
        () => 'written',
        () => 'not yet',
      ),
    )
    .toBe('written')
})

test.runIf(mayBeStopped)('a database that has crashed and is back is used again', async () => {
  const store = await open(await postgres.database())
  await store.append([append('one', 0, 3)])
  await postgres.crash()
  await expect(store.append([append('one', 3)])).rejects.toThrow()
  await postgres.start()
  await written(() => store.append([append('one', 3)]))
  expect(await store.read('one', DATE)).toEqual(append('one', 0, 4).records)
})

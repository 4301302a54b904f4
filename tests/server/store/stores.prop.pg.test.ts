import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { openPostgres } from '../../../server/store/postgres/postgres.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { type Postgres, startPostgres } from '../../kit/postgres.ts'
import { answerAlike, keepAlike } from './alike.ts'
import { steps } from './random-steps.ts'

let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

test('PostgreSQL and SQLite give the same answers to any calls, and store the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const sqlite = memoryStore()
      const store = await openPostgres(await postgres.database())
      try {
        await answerAlike(steps, store, sqlite)
        await keepAlike(store, sqlite)
      } finally {
        await store.close()
      }
    }),
    { numRuns: 12 },
  )
})

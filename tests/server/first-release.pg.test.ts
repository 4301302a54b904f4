import { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { migrations } from '../../server/store/migrations/migrations.ts'
import { migratePostgres } from '../../server/store/postgres/migrate.ts'
import { openPostgres, readPostgres } from '../../server/store/postgres/postgres.ts'
import { storeTables } from '../kit/first-release/played.ts'
import { type Postgres, startPostgres } from '../kit/postgres.ts'
import { firstReleaseSuite } from './first-release-suite.ts'

/** The migrations that 0.1.0 knew. */
const STEPS = migrations('postgres').slice(0, 5)

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

firstReleaseSuite('PostgreSQL', async () => {
  const url = await postgres.database()
  await writeTables(url)
  return { store: await openPostgres(url), beside: () => readPostgres(url) }
})

async function writeTables(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await migratePostgres(client, STEPS)
  // tables that others refer to come first
  const { store: _, sites, days, staff, ...others } = storeTables()
  for (const [table, rows] of Object.entries({ sites, days, staff, ...others })) {
    for (const row of rows ?? []) {
      const names = Object.keys(row)
      const places = names.map((_, index) => `$${index + 1}`)
      await client.query(
        `INSERT INTO ${table} (${names.join(', ')}) OVERRIDING SYSTEM VALUE VALUES (${places.join(', ')})`,
        Object.values(row),
      )
    }
  }
  await client.end()
}

// The door to PostgreSQL: a store that several nodes share.

import { randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import * as v from 'valibot'
import { formatIn, migrations, NEWEST_FORMAT, refuseFormat, refuseOther } from '../migrations/migrations.ts'
import type { Append } from '../ports/log.ts'
import type { Sql } from '../ports/sql.ts'
import type { Store } from '../ports/store.ts'
import { recordsOver } from '../records/records.ts'
import { postgresFollower } from './follower.ts'
import { hinting } from './hint.ts'
import { appendOn, postgresLog, readOn } from './log.ts'
import { migratePostgres } from './migrate.ts'
import { holdFormat } from './nodes.ts'
import { connectionTo, makeSafe, poolOf, type Using, usingOf } from './pool.ts'
import { raisingOf } from './raise.ts'
import { scrubbing } from './scrub.ts'
import { postgresSql } from './sql.ts'

/** Milliseconds for the migration of a large database, and for waiting while another node runs it. */
const UPGRADE = 3_600_000

/**
 * Opens the store in a database, migrates it to this version, and checks that its commits are durable. Rejects if it cannot
 * be reached, has a newer version, or does not sync.
 */
export async function openPostgres(
  url: string,
  steps: readonly string[] = migrations('postgres'),
): Promise<Store> {
  await prepare(url, steps)
  const pool = poolOf(url)
  const pooled = usingOf(pool)
  // once a look has failed, other calls fail at once until a look succeeds
  let lost: Error | null = null
  const using: Using = (work) => (lost ? Promise.reject(lost) : pooled(work))
  const sql = postgresSql(using)
  const raising = raisingOf()
  const log = postgresLog(using, raising)
  const me = randomUUID()
  const hint = hinting(using, me)
  let closed: Promise<void> | null = null
  return {
    ...log,
    ...recordsOver(sql),
    shared: {
      query: ({ values = [], ...question }) =>
        using((client) => client.query({ ...question, values: [...values] })),
    },
    async append(appends) {
      const appended = await log.append(appends)
      if (appended.includes('written')) hint()
      return appended
    },
    follow: (hinted) =>
      postgresFollower(url, me, hinted, (error) => {
        lost = error
      }),
    alone: async (site, date, work) => {
      const done = await raising.within(using, async (client) => {
        // this lock comes before the day's, in the order in which an append that raises the format takes them
        const mayRaise = !raising.isDone()
        if (mayRaise) await holdFormat(client)
        await client.query('SELECT 1 FROM days WHERE site = $1 AND date = $2 FOR UPDATE', [site, date])
        const write = (appends: readonly Append[]) => appendOn(client, appends)
        return work({
          append: (appends) => (mayRaise ? raising.append(client, appends, write) : write(appends)),
          read: (...day) => readOn(client, ...day),
        })
      })
      hint()
      return done
    },
    // the smallest write that is synced as an append is
    check: async () => void (await sql.run('UPDATE store SET version = version')),
    scrub: scrubbing(sql),
    close() {
      closed ??= pool.end()
      return closed
    },
  }
}

async function prepare(url: string, steps: readonly string[]): Promise<void> {
  const client = new Client({ ...connectionTo(url), query_timeout: UPGRADE })
  // a connection that is lost in use rejects its statement
  client.on('error', () => {})
  await client.connect()
  try {
    await migratePostgres(client, steps)
    await makeSafe(client)
    await assertSynced(client)
  } finally {
    await client.end()
  }
}

async function assertSynced(client: Client): Promise<void> {
  const { rows } = await client.query<Record<string, string | null>>(
    `SELECT current_setting('synchronous_commit', true) AS synchronous_commit, current_setting('fsync', true) AS fsync`,
  )
  for (const [setting, value] of Object.entries(rows[0] ?? {})) {
    if (value === 'off') throw new Error(`${setting} is off: an answer could be lost`)
  }
}

/** PostgreSQL's error code for a table that does not exist. */
const UNDEFINED_TABLE = '42P01'

/** The rows of a database, beside its nodes or while none runs. Rejects if it cannot be reached, or has another version. */
export async function readPostgres(url: string): Promise<Sql & { close(): void }> {
  const pool = poolOf(url)
  const sql = postgresSql(usingOf(pool))
  try {
    const [store] = await sql.rows(v.object({ version: v.number() }), 'SELECT version FROM store')
    refuseOther(store?.version ?? 0, migrations('postgres').length)
    const [format] = await sql.rows(v.object({ format: v.number(), release: v.string() }), NEWEST_FORMAT)
    refuseFormat(formatIn(format))
  } catch (error) {
    await pool.end()
    const isEmpty = error instanceof DatabaseError && error.code === UNDEFINED_TABLE
    throw isEmpty ? new Error('not a database of Yimi') : error
  }
  return { ...sql, close: () => void pool.end() }
}

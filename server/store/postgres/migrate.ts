// Migrates a database to this version. Nodes may start together: the first to get the lock runs the migrations.

import type { Client } from 'pg'
import { SET_HASH, SET_HEAD, WITHOUT_HASHES, withHashes } from '../log/log.ts'
import { formatIn, refuseFormat, refuseNewer } from '../migrations/migrations.ts'
import type { LogFormat } from '../ports/log.ts'
import { formatOn } from './nodes.ts'
import { ask } from './sql.ts'

/** The number of an advisory lock that only Yimi uses: the letters of its name. */
const LOCK = 0x79_69_6d_69

/**
 * Runs the migrations that the database has not had, all or none of them. Throws, and changes nothing, if a newer version
 * has written it.
 */
export async function migratePostgres(client: Client, steps: readonly string[]): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await client.query('CREATE TABLE IF NOT EXISTS store (version INTEGER NOT NULL)')
    const { rows } = await client.query<{ version: number }>('SELECT version FROM store')
    const had = rows[0]?.version ?? 0
    refuseNewer(had, steps.length)
    refuseFormat(await formatBefore(client))
    for (const sql of steps.slice(had)) await client.query(sql)
    if (rows.length === 0) await client.query('INSERT INTO store VALUES ($1)', [steps.length])
    else if (had < steps.length) await client.query('UPDATE store SET version = $1', [steps.length])
    await addHashes(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** The format of the log before any migration; the database may be older than the table of formats. */
async function formatBefore(client: Client): Promise<LogFormat> {
  const { rows } = await client.query("SELECT to_regclass('formats') IS NOT NULL AS there")
  return rows[0]?.there ? formatOn(client) : formatIn(null)
}

/** Adds hashes to what a migration has put into the logs of sites: SQLite's SQL cannot compute them, and both engines must agree. */
async function addHashes(client: Client): Promise<void> {
  const { rows: found } = await client.query("SELECT to_regclass('site_log') IS NOT NULL AS there")
  if (!found[0]?.there) return
  const { rows } = await client.query(WITHOUT_HASHES)
  for (const { site, number, hash } of withHashes(rows)) {
    await ask(client, [SET_HASH, hash, site, number])
    await ask(client, [SET_HEAD, hash, site])
  }
}

// Nodes that share a database announce which log formats they can read, so that the log gets a newer format only when every
// node can read it.

import type { ClientBase } from 'pg'
import { LOG_FORMAT } from '../../../shared/day/log/format.ts'
import { ADD_FORMAT, formatIn, NEWEST_FORMAT, RELEASE } from '../migrations/migrations.ts'
import type { LogFormat } from '../ports/log.ts'
import { APPLICATION_BEFORE_FORMATS } from './pool.ts'
import { ask } from './sql.ts'

/** Milliseconds after which a silent node is forgotten: three times the interval of announcements. */
const SILENT = 15_000
export const SAY_EVERY = 5_000

/** The advisory lock that is held while a node announces itself first, and while the log gets a newer format. */
const LOCK = 0x79_69_6d_66

const NOW = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

const SAY = `WITH silent AS (DELETE FROM nodes WHERE seen < ${NOW} - ${SILENT} AND id <> ?)
  INSERT INTO nodes (id, format, release, seen) VALUES (?, ?, ?, ${NOW})
  ON CONFLICT (id) DO UPDATE SET seen = EXCLUDED.seen`

/**
 * Counts the nodes that cannot read a format: those that have announced so, and those of release 0.1.0, which announce
 * nothing and are recognised by the application name of their connections.
 */
const BEHIND = `SELECT
  (SELECT count(*) FROM nodes WHERE format < ? AND seen >= ${NOW} - ${SILENT})
  + (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ?) AS behind`

/** Announces a node for the first time. It waits while another node raises the log's format, so that this node sees the result. */
export async function makeKnown(client: ClientBase, me: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock_shared($1)', [LOCK])
    await sayHere(client, me)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Announces that a node is still there, and forgets silent ones. */
export async function sayHere(client: ClientBase, me: string): Promise<void> {
  await ask(client, [SAY, me, me, LOG_FORMAT, RELEASE])
}

export async function sayGone(client: ClientBase, me: string): Promise<void> {
  await ask(client, ['DELETE FROM nodes WHERE id = ?', me])
}

export async function formatOn(client: ClientBase): Promise<LogFormat> {
  return formatIn((await ask(client, [NEWEST_FORMAT])).rows[0])
}

/** Until the transaction on this connection ends, nobody else raises the log's format or joins as a node. */
export async function holdFormat(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
}

/** Whether every node can read that format. */
export async function allRead(client: ClientBase, format: number): Promise<boolean> {
  const { rows } = await ask(client, [BEHIND, format, APPLICATION_BEFORE_FORMATS])
  return rows[0].behind === 0
}

export async function raiseFormat(client: ClientBase, to: number): Promise<void> {
  await ask(client, [ADD_FORMAT, to, RELEASE])
}

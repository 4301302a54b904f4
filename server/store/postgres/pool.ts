// Connections to PostgreSQL, with a limit on their number and on every wait.

import { type ClientBase, type ClientConfig, DatabaseError, Pool, type PoolClient, types } from 'pg'

/** Ten connections keep a database busy; further statements of a node wait for a free one. */
const MOST_CONNECTIONS = 10
/** Milliseconds until a connection must be established. */
const CONNECT = 3_000
/** Milliseconds after which the database cancels a statement. */
const STATEMENT = 4_000
/** Milliseconds after which this node gives up on an answer: a database that has crashed cancels nothing. */
const ANSWER = 5_000
/** Milliseconds without traffic after which the system probes a connection (TCP keep-alive). */
const KEEP_ALIVE = 5_000
const INT8 = 20

/** The application name of release 0.1.0's connections. No later release may use it. */
export const APPLICATION_BEFORE_FORMATS = 'yimi'
const APPLICATION = 'yimi-node'

export type Using = <T>(work: (client: ClientBase) => Promise<T>) => Promise<T>

/** The configuration of every connection. Throws if the URL cannot be parsed. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: APPLICATION,
    connectionTimeoutMillis: CONNECT,
    query_timeout: ANSWER,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    // versions, times and counts are all well below 2^53
    types: {
      getTypeParser: ((id: number, format: 'text') =>
        id === INT8 ? Number : types.getTypeParser(id, format)) as typeof types.getTypeParser,
    },
  }
}

export function poolOf(url: string): Pool {
  const pool = new Pool({
    ...connectionTo(url),
    max: MOST_CONNECTIONS,
    onConnect: (client) => makeSafe(client),
  })
  // an idle connection was lost: the next statement gets another one
  pool.on('error', () => {})
  // a connection that is lost in use rejects its statement
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/**
 * Makes commits durable and bounds every statement. It is a statement of its own, because a pooler does not pass on the
 * options of a connection's start.
 */
export async function makeSafe(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('statement_timeout', '${STATEMENT}', false), set_config('idle_in_transaction_session_timeout', '${ANSWER}', false),
       set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
         ELSE current_setting('synchronous_commit') END, false)`,
  )
}

/** Runs work on a connection of the pool. After an error that the database did not report, the connection is discarded. */
export function usingOf(pool: Pool): Using {
  return async (work) => {
    const client: PoolClient = await pool.connect()
    let isSound = false
    try {
      const done = await work(client)
      isSound = true
      return done
    } catch (error) {
      isSound = error instanceof DatabaseError
      throw error
    } finally {
      client.release(!isSound)
    }
  }
}

/** Runs work in a transaction: all of it is on disk when this resolves, and nothing if the database refuses. */
export function transaction<T>(using: Using, work: (client: ClientBase) => Promise<T>): Promise<T> {
  return using(async (client) => {
    await client.query('BEGIN')
    try {
      const done = await work(client)
      await client.query('COMMIT')
      return done
    } catch (error) {
      if (error instanceof DatabaseError) await client.query('ROLLBACK')
      throw error
    }
  })
}

// Connections to PostgreSQL: bounded in number and in how long anyone waits for them.

import { type ClientBase, type ClientConfig, DatabaseError, Pool, type PoolClient, types } from 'pg'

/** A handful keeps a database busy; the rest of a node's questions wait their turn. */
const MOST_CONNECTIONS = 10
/** Milliseconds for a connection to come about … */
const CONNECT = 3_000
/** … for the database to do what a statement asks before it gives up by itself … */
const STATEMENT = 4_000
/** … and for its answer: a database that has stopped without a word does not give up by itself. */
const ANSWER = 5_000
/** Milliseconds after which a connection that is silent is asked by the system whether anyone is there. */
const KEEP_ALIVE = 5_000
const INT8 = 20

/** What connections of release 0.1.0 call themselves: no later release may. */
export const APPLICATION_BEFORE_FORMATS = 'yimi'
const APPLICATION = 'yimi-node'

export type Using = <T>(work: (client: ClientBase) => Promise<T>) => Promise<T>

/** How every connection is made. Throws where the address cannot be read. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: APPLICATION,
    connectionTimeoutMillis: CONNECT,
    query_timeout: ANSWER,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    // versions, times and counts are all well below what a double holds
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
  // a connection that is lost while nobody uses it: the next one to ask gets another
  pool.on('error', () => {})
  // and one that is lost in use rejects what was asked on it
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/**
 * No answer before it is on disk, and no waiting for ever. In a statement of its own, as a pooler between does not
 * pass on what a connection says of itself when it begins.
 */
export async function makeSafe(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('statement_timeout', '${STATEMENT}', false), set_config('idle_in_transaction_session_timeout', '${ANSWER}', false),
       set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
         ELSE current_setting('synchronous_commit') END, false)`,
  )
}

/** Work on one of the pool's connections, which is not used again when it failed in the middle of something. */
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

/** Work in a transaction: all of it is on disk when this resolves, none when the database says no. */
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

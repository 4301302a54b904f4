// What other nodes have written. They say so with NOTIFY, which may be lost: looking is what finds it.

import { Client, DatabaseError } from 'pg'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { DayRecord } from '../log/log.ts'
import { storedDay } from '../log/log.ts'
import { formatIn, NEWEST_FORMAT } from '../migrations/migrations.ts'
import { parsed } from '../parsed.ts'
import type { Follower, StoreChanges } from '../ports/follow.ts'
import type { LogFormat } from '../ports/log.ts'
import { CHANNEL } from './hint.ts'
import { makeKnown, SAY_EVERY, sayGone, sayHere } from './nodes.ts'
import { connectionTo, makeSafe } from './pool.ts'

/** Milliseconds after which a look will not be answered any more: a working database takes one or two. */
const ANSWER = 2_000
const CLOSED = 'the store is closed'

/**
 * The transactions of `moved` say what a look before could not see: those at or above the oldest that was under way
 * then. Numbers above every one that has begun are from another life of the database, before it was restored.
 */
const LOOK = `
WITH seen AS MATERIALIZED (
  SELECT pg_snapshot_xmin(snapshot)::text::bigint AS oldest, pg_snapshot_xmax(snapshot)::text::bigint AS next
  FROM (SELECT pg_current_snapshot() AS snapshot) s
)
SELECT oldest AS mark, next, (SELECT COALESCE(max(epoch), 0) FROM epochs) AS epoch,
  (SELECT row_to_json(f) FROM (${NEWEST_FORMAT}) f) AS format, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now,
  (SELECT json_agg(d) FROM (SELECT site, date, version, ended, due_at, summary FROM days
    WHERE moved >= $1 AND moved < (SELECT next FROM seen)) d) AS days,
  (SELECT json_agg(s.settings) FROM sites s WHERE moved >= $1 AND moved < (SELECT next FROM seen)) AS sites
FROM seen`

interface Row {
  readonly mark: number
  readonly next: number
  readonly epoch: number
  readonly format: LogFormat | null
  readonly now: number
  readonly days: DayRecord[] | null
  readonly sites: string[] | null
}

/** On a connection of its own. `lost` hears why a look was not answered, and null when one is again. */
export function postgresFollower(
  url: string,
  me: string,
  hint: () => void,
  lost: (error: Error | null) => void,
): Follower {
  const connection = hintedConnection(url, me, hint)
  const announce = announcing(me)
  /** The oldest transaction that the last look could not see; null: there was no look yet. */
  let mark: number | null = null

  return {
    async look() {
      if (connection.state() === 'closed') throw new Error(CLOSED)
      try {
        const isAnother = connection.state() === 'none' && mark !== null
        const found = await lookOn(await connection.client(), isAnother)
        lost(null)
        return found
      } catch (error) {
        connection.leave()
        lost(error instanceof Error ? error : new Error(String(error)))
        throw error
      }
    },
    close: connection.close,
  }

  async function lookOn(client: Client, isAnother: boolean): Promise<StoreChanges> {
    await announce(client)
    const asked = performance.now()
    const { rows } = await client.query<Row>(LOOK, [mark])
    const roundTrip = performance.now() - asked
    const [row] = rows
    if (!row) throw new Error('the database answers nothing')
    // a database whose transactions have lower numbers than before is an older state of itself
    const mayBeOlder = isAnother || (mark !== null && row.next < mark)
    mark = row.mark
    return changesIn(row, roundTrip, mayBeOlder)
  }
}

/** After a fault there is no connection, and the next look makes another. */
type State =
  | { readonly is: 'none' }
  | { readonly is: 'open'; readonly client: Client }
  | { readonly is: 'closed' }

/** The connection that a follower looks on, and hears the other nodes on. */
function hintedConnection(url: string, me: string, hint: () => void) {
  let state: State = { is: 'none' }
  return { state: () => state.is, client, leave, close }

  async function client(): Promise<Client> {
    if (state.is === 'open') return state.client
    const fresh = await listeningClient(url, me, hint, failed)
    return keep(fresh)
  }

  function keep(fresh: Client): Client {
    if (state.is === 'closed') {
      void fresh.end().catch(() => {})
      throw new Error(CLOSED)
    }
    state = { is: 'open', client: fresh }
    return fresh
  }

  function failed(one: Client): void {
    if (state.is !== 'open' || state.client !== one) return
    leave()
    // the look that follows at once finds out whether the database is gone, or only this connection
    hint()
  }

  function leave(): void {
    if (state.is !== 'open') return
    void state.client.end().catch(() => {})
    state = { is: 'none' }
  }

  async function close(): Promise<void> {
    const last = state
    state = { is: 'closed' }
    if (last.is !== 'open') return
    await sayGone(last.client, me).catch(() => {})
    await last.client.end().catch(() => {})
  }
}

/** Tells the other nodes now and then, before a look, that this node is here. */
function announcing(me: string): (client: Client) => Promise<void> {
  /** When this node last did; null: not yet. */
  let announcedAt: number | null = null
  return async (client) => {
    const now = performance.now()
    if (announcedAt !== null && now - announcedAt < SAY_EVERY) return
    if (announcedAt === null) await makeKnown(client, me)
    // a node that may not write this, as on a read-only standby, is forgotten: a later look tells it when it is left behind
    else await sayHere(client, me).catch(unlessRefused)
    announcedAt = now
  }
}

/** A connection that hears what other nodes say. `failed` is told when it is lost. */
async function listeningClient(
  url: string,
  me: string,
  hint: () => void,
  failed: (client: Client) => void,
): Promise<Client> {
  const client = new Client({
    ...connectionTo(url),
    connectionTimeoutMillis: ANSWER,
    query_timeout: ANSWER,
  })
  client.on('error', () => failed(client))
  client.on('notification', ({ payload }) => {
    if (payload !== me) hint()
  })
  try {
    await client.connect()
    await makeSafe(client)
    await listen(client)
    return client
  } catch (error) {
    void client.end().catch(() => {})
    throw error
  }
}

function changesIn(row: Row, roundTrip: number, mayBeOlder: boolean): StoreChanges {
  return {
    days: (row.days ?? []).map(storedDay),
    sites: (row.sites ?? []).flatMap((text) => parsed<Site>(text) ?? []),
    now: row.now,
    roundTrip,
    epoch: row.epoch,
    format: formatIn(row.format),
    mayBeOlder,
  }
}

/** A database without LISTEN is only looked at. */
async function listen(client: Client): Promise<void> {
  await client.query(`LISTEN ${CHANNEL}`).catch(unlessRefused)
}

/** What a database that answers does not let us do; anything else is thrown. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof DatabaseError)) throw error
}

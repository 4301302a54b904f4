// Finds what other nodes have written. They announce it with NOTIFY, which may be lost, so this node also looks by itself.

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

/** Milliseconds after which a look counts as failed: a working database answers within one or two. */
const ANSWER = 2_000
const CLOSED = 'the store is closed'

/**
 * The column `moved` holds the transaction that wrote a row last. An earlier look could not see transactions at or above
 * the oldest one that was open then. Numbers above the newest transaction come from before the database was restored.
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

/** Follows on a connection of its own. `lost` is called with the error when a look fails, and with null when one succeeds. */
export function postgresFollower(
  url: string,
  me: string,
  hint: () => void,
  lost: (error: Error | null) => void,
): Follower {
  const connection = hintedConnection(url, me, hint)
  const announce = announcing(me)
  /** The oldest transaction that the last look could not see; null before the first look. */
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
    const startedAt = performance.now()
    const { rows } = await client.query<Row>(LOOK, [mark])
    const roundTrip = performance.now() - startedAt
    const [row] = rows
    if (!row) throw new Error('the database answers nothing')
    // if the database's transaction numbers have fallen, an older state of it was restored
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
    // a look now finds out whether the database is unreachable, or only this connection was lost
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

/** Announces this node to the others, before a look and not more often than `SAY_EVERY`. */
function announcing(me: string): (client: Client) => Promise<void> {
  /** When this node was last announced; null: not yet. */
  let announcedAt: number | null = null
  return async (client) => {
    const now = performance.now()
    if (announcedAt !== null && now - announcedAt < SAY_EVERY) return
    if (announcedAt === null) await makeKnown(client, me)
    // a node that may not write here, as on a read-only standby, is forgotten: its looks tell it when the log gets a newer format
    else await sayHere(client, me).catch(unlessRefused)
    announcedAt = now
  }
}

/** A connection that receives the hints of other nodes. `failed` is called when it is lost. */
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

/** Without LISTEN, which some poolers refuse, this node still looks by itself. */
async function listen(client: Client): Promise<void> {
  await client.query(`LISTEN ${CHANNEL}`).catch(unlessRefused)
}

/** Ignores that the database refuses a statement; throws any other error. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof DatabaseError)) throw error
}

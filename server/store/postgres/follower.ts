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
  let client: Client | null = null
  let mark: number | null = null
  /** When this node last said that it is here; null: not yet. */
  let saidAt: number | null = null
  let isClosed = false

  return {
    async look(): Promise<StoreChanges> {
      if (isClosed) throw new Error('the store is closed')
      try {
        const isAnother = client === null && mark !== null
        client ??= await connect()
        await say(client)
        const asked = performance.now()
        const { rows } = await client.query<Row>(LOOK, [mark])
        const roundTrip = performance.now() - asked
        const [row] = rows
        if (!row) throw new Error('the database answers nothing')
        // a database whose transactions have lower numbers than before is an older state of itself
        const mayBeOlder = isAnother || (mark !== null && row.next < mark)
        mark = row.mark
        lost(null)
        const days = (row.days ?? []).map(storedDay)
        const sites = (row.sites ?? []).flatMap((text) => parsed<Site>(text) ?? [])
        return {
          days,
          sites,
          now: row.now,
          roundTrip,
          epoch: row.epoch,
          format: formatIn(row.format),
          mayBeOlder,
        }
      } catch (error) {
        leave()
        lost(error instanceof Error ? error : new Error(String(error)))
        throw error
      }
    },
    async close() {
      isClosed = true
      if (client) await sayGone(client, me).catch(() => {})
      await client?.end().catch(() => {})
    },
  }

  async function say(client: Client): Promise<void> {
    const now = performance.now()
    if (saidAt !== null && now - saidAt < SAY_EVERY) return
    if (saidAt === null) await makeKnown(client, me)
    // one that may not say so, as on a read-only standby, is forgotten: what it looks at tells it when it is left behind
    else await sayHere(client, me).catch(unlessRefused)
    saidAt = now
  }

  async function connect(): Promise<Client> {
    const fresh = new Client({
      ...connectionTo(url),
      connectionTimeoutMillis: ANSWER,
      query_timeout: ANSWER,
    })
    // the look that follows at once finds out whether the database is gone, or only this connection
    fresh.on('error', () => {
      if (client !== fresh) return
      leave()
      hint()
    })
    fresh.on('notification', ({ payload }) => {
      if (payload !== me) hint()
    })
    try {
      await fresh.connect()
      await makeSafe(fresh)
      await listen(fresh)
      return fresh
    } catch (error) {
      void fresh.end().catch(() => {})
      throw error
    }
  }

  function leave(): void {
    void client?.end().catch(() => {})
    client = null
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

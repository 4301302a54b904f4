// The log in PostgreSQL: days and their events.

import type { ClientBase } from 'pg'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { DayRecord, EventRow } from '../log/log.ts'
import {
  ALL,
  checkAppends,
  DAYS_OF,
  EVENTS_AFTER,
  LATEST_DAYS,
  notesOf,
  prepareAppend,
  recorded,
  storedDay,
} from '../log/log.ts'
import type { Append, Appended, LogStore } from '../ports/log.ts'
import { formatOn, holdFormat } from './nodes.ts'
import { transaction, type Using } from './pool.ts'
import type { Raising } from './raise.ts'
import { noteOn } from './site-log.ts'
import { ask } from './sql.ts'

/**
 * A whole batch in one statement: one round trip, and a transaction of its own. Every node locks the rows of days in the
 * same order, existing rows before new ones, so that no deadlock is possible. A row whose version is damaged, and so lower
 * than its log's, is repaired.
 */
const APPEND = `
WITH given AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[], $6::bigint[], $7::text[], $8::bytea[],
      $9::bytea[], $10::bytea[])
    WITH ORDINALITY AS given (site, date, expected, version, ended, due_at, summary, seal, head, known, place)
), held AS MATERIALIZED (
  SELECT d.key, g.* FROM days d JOIN given g ON d.site = g.site AND d.date = g.date
  ORDER BY d.site, d.date FOR UPDATE OF d
), moved AS (
  UPDATE days d SET version = h.version, ended = h.ended, due_at = h.due_at, summary = h.summary, head = h.head,
    seal = h.seal
  FROM held h WHERE d.key = h.key AND d.head IS NOT DISTINCT FROM h.known AND (d.version = h.expected
    OR d.version < h.expected AND h.expected = (SELECT max(e.version) FROM events e WHERE e.day = d.key))
  RETURNING d.key, h.place
), added AS (
  INSERT INTO days (site, date, version, ended, due_at, summary, head, seal)
  SELECT g.site, g.date, g.version, g.ended, g.due_at, g.summary, g.head, g.seal FROM given g
  WHERE g.expected = 0 AND NOT EXISTS (SELECT 1 FROM held h WHERE h.place = g.place)
  ORDER BY g.site, g.date
  ON CONFLICT (site, date) DO NOTHING
  RETURNING key, site, date
), written AS (
  SELECT key, place FROM moved
  UNION ALL SELECT a.key, g.place FROM added a JOIN given g ON g.site = a.site AND g.date = a.date
), lines AS (
  INSERT INTO events (day, version, id, command, role, actor, at, event, before)
  SELECT w.key, l.version, l.id, l.command, l.role, l.actor, l.at, l.event, l.before
  FROM unnest($11::int[], $12::int[], $13::text[], $14::text[], $15::text[], $16::text[], $17::bigint[], $18::text[],
      $19::bytea[])
    AS l (place, version, id, command, role, actor, at, event, before) JOIN written w ON w.place = l.place
)
SELECT place FROM written`

/** The log of the engine, on connections of a pool. */
export function postgresLog(using: Using, raising: Raising): LogStore {
  const heads: Heads = new Map()
  return {
    append: (appends) => (raising.mayRaise(appends) ? raise(appends) : write(appends)),
    read: (...day) => using((client) => readOn(client, ...day)),
    days: async (site, limit) =>
      (await using((client) => ask(client, [DAYS_OF, site, limit]))).rows.map(storedDay),
    latestDays: async () =>
      (await using((client) => ask(client, [LATEST_DAYS]))).rows.map((row: DayRecord) => storedDay(row)),
    format: () => using(formatOn),
  }

  function write(appends: readonly Append[]): Promise<Appended[]> {
    const work = (client: ClientBase) => appendOn(client, appends, heads)
    // one statement is a transaction of its own
    return appends.some((append) => notesOf(append).length > 0) ? transaction(using, work) : using(work)
  }

  function raise(appends: readonly Append[]): Promise<Appended[]> {
    return raising.within(using, async (client) => {
      await holdFormat(client)
      return raising.append(client, appends, (readable) => appendOn(client, readable, heads))
    })
  }
}

/**
 * Appends. `heads` are the days' head hashes that this node knows; unknown ones are queried. The caller opens a transaction
 * if an append also writes to its site's log.
 */
export async function appendOn(
  client: ClientBase,
  appends: readonly Append[],
  heads: Heads = new Map(),
): Promise<Appended[]> {
  checkAppends(appends)
  await learnHeads(client, appends, heads)
  const known = appends.map((append) => heads.get(keyOf(append))?.head ?? null)
  const prepared = appends.map((append, index) => prepareAppend(append, known[index] ?? null))
  const lines = prepared.flatMap((one, index) => one.lines.map((line) => ({ place: index + 1, ...line })))
  const { rows: places } = await client.query<{ place: number }>({
    // a named statement is parsed once for each connection
    name: 'append',
    text: APPEND,
    values: [
      prepared.map(({ site }) => site),
      prepared.map(({ date }) => date),
      appends.map(({ expected }) => expected),
      prepared.map(({ version }) => version),
      prepared.map(({ ended }) => ended),
      prepared.map(({ dueAt }) => dueAt),
      prepared.map(({ summary }) => summary),
      prepared.map(({ seal }) => seal),
      prepared.map(({ head }) => head),
      known,
      lines.map(({ place }) => place),
      lines.map(({ version }) => version),
      lines.map(({ id }) => id),
      lines.map(({ command }) => command),
      lines.map(({ role }) => role),
      lines.map(({ actor }) => actor),
      lines.map(({ at }) => at),
      lines.map(({ event }) => event),
      lines.map(({ before }) => before),
    ],
  })
  const written = new Set(places.map(({ place }) => place))
  await noteOn(
    client,
    appends.filter((_, index) => written.has(index + 1)),
  )
  return appends.map((append, index) => {
    const { expected, records, epochs } = append
    heads.delete(keyOf(append))
    if (!written.has(index + 1)) return 'moved'
    heads.set(keyOf(append), {
      version: expected + records.length,
      epoch: epochs?.after ?? 0,
      head: prepared[index]?.head ?? null,
    })
    return 'written'
  })
}

/**
 * The head hash of a version never changes within an epoch, so a known head is valid until the day moves on. After the
 * database went back, another node may have written other events up to the same version.
 */
type Heads = Map<
  string,
  { readonly version: number; readonly epoch: number; readonly head: Uint8Array | null }
>

/** How many days' heads are kept: more than a city has sites. */
const MOST_HEADS = 10_000

function keyOf({ site, date }: Pick<Append, 'site' | 'date'>): string {
  return `${site} ${date}`
}

async function learnHeads(client: ClientBase, appends: readonly Append[], heads: Heads): Promise<void> {
  if (heads.size > MOST_HEADS) heads.clear()
  const unknown = appends.filter((append) => append.expected > 0 && !isKnown(append, heads))
  for (const append of unknown) heads.delete(keyOf(append))
  if (unknown.length === 0) return
  const { rows } = await client.query({
    name: 'heads',
    text: `SELECT d.site, d.date, d.version, d.head FROM days d
      JOIN unnest($1::text[], $2::text[]) AS g (site, date) ON d.site = g.site AND d.date = g.date`,
    values: [unknown.map(({ site }) => site), unknown.map(({ date }) => date)],
  })
  const epochs = new Map(unknown.map((append) => [keyOf(append), append.epochs?.before ?? 0]))
  for (const { site, date, version, head } of rows) {
    const key = keyOf({ site, date })
    heads.set(key, { version, epoch: epochs.get(key) ?? 0, head })
  }
}

function isKnown(append: Append, heads: Heads): boolean {
  const known = heads.get(keyOf(append))
  return known?.version === append.expected && known.epoch === (append.epochs?.before ?? 0)
}

export async function readOn(
  client: ClientBase,
  site: string,
  date: string,
  after = 0,
  most = ALL,
): Promise<Recorded[]> {
  const { rows } = await ask(client, [EVENTS_AFTER, site, date, after, most])
  return rows.map((row: EventRow) => recorded(row))
}

// The log of a database gets a newer format only when every node that shares it can read that format.

import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Follower } from '../../../../server/store/ports/follow.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { openPostgres } from '../../../../server/store/postgres/postgres.ts'
import { LOG_FORMAT } from '../../../../shared/day/log/format.ts'
import type { DayEvent } from '../../../../shared/day/log/recorded.ts'
import { type Postgres, startPostgres } from '../../../kit/postgres.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, line } from '../lines.ts'

/** An event that release 0.1.0 did not know. */
const NEW: DayEvent = { type: 'desk-rested', desk: '1' }
const appendNew = (site: string, expected: number) =>
  append(site, expected, 1, { records: [{ ...line(expected + 1), event: NEW }] })

let postgres: Postgres
const disposals: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose()
})

async function node(url: string): Promise<{ store: Store; follower: Follower }> {
  const store = await openPostgres(url)
  disposals.push(() => store.close())
  for (const id of ['one', 'two']) await store.addSite({ ...sampleSite(), id })
  const follower = store.follow?.(() => {})
  if (!follower) throw new Error('nobody can follow it')
  disposals.push(() => follower.close())
  await follower.look()
  return { store, follower }
}

async function client(url: string, name = 'somebody'): Promise<Client> {
  const one = new Client({ connectionString: url, application_name: name })
  await one.connect()
  disposals.push(() => one.end().catch(() => {}))
  return one
}

const format = async (store: Store) => (await store.format()).format

/** A node that can read this format, and announced it this many milliseconds ago. */
const OTHER = `INSERT INTO nodes (id, format, release, seen)
  VALUES ('other', $1, '0.1.1', (extract(epoch FROM clock_timestamp()) * 1000)::bigint - $2)
  ON CONFLICT (id) DO UPDATE SET seen = EXCLUDED.seen`

test('while a node cannot read an event, that event is not written, and events that all can read are', async () => {
  const url = await postgres.database()
  const { store } = await node(url)
  const admin = await client(url)
  await admin.query(OTHER, [1, 0])
  expect(await store.append([appendNew('one', 0), append('two', 0)])).toEqual(['too-new', 'written'])
  expect([await store.read('one', '2026-11-23'), await format(store)]).toEqual([[], 1])
  await store.alone('two', '2026-11-23', async (held) => {
    expect(await held.append([appendNew('two', 1)])).toEqual(['too-new'])
    expect(await held.append([append('two', 1)])).toEqual(['written'])
  })
  // one that is silent is gone
  await admin.query(OTHER, [1, 60_000])
  expect(await store.append([appendNew('one', 0)])).toEqual(['written'])
  expect(await format(store)).toBe(2)
})

test('a node of release 0.1.0, which announces nothing, is recognised by its connections', async () => {
  const url = await postgres.database()
  const { store } = await node(url)
  const old = await client(url, 'yimi')
  expect(await store.append([appendNew('one', 0)])).toEqual(['too-new'])
  await old.end()
  await expect.poll(() => store.append([appendNew('one', 0)])).toEqual(['written'])
})

test('nodes that raise the format at once raise it once, and then need no more queries for it', async () => {
  const url = await postgres.database()
  const nodes = await Promise.all([1, 2, 3, 4].map(() => node(url)))
  const stores = nodes.map(({ store }) => store)
  const sites = ['one', 'two', 'three', 'four']
  expect(
    await Promise.all(stores.map((store, index) => store.append([appendNew(sites[index] ?? '', 0)]))),
  ).toEqual(sites.map(() => ['written']))
  const admin = await client(url)
  expect((await admin.query('SELECT format FROM formats')).rows).toEqual([{ format: 2 }])
  expect((await admin.query('SELECT format FROM nodes')).rows).toEqual(
    nodes.map(() => ({ format: LOG_FORMAT })),
  )
})

test('a node that leaves is not waited for, and a silent node is forgotten', async () => {
  const url = await postgres.database()
  const [{ store }, { follower }] = [await node(url), await node(url)]
  const admin = await client(url)
  const count = async () => Number((await admin.query('SELECT count(*) FROM nodes')).rows[0].count)
  expect(await count()).toBe(2)
  await follower.close()
  expect(await count()).toBe(1)
  await admin.query(OTHER, [1, 60_000])
  await store.check()
  await node(url)
  expect((await admin.query("SELECT 1 FROM nodes WHERE id = 'other'")).rows).toEqual([])
})

test('a node that starts while the format rises learns the newer format before it serves anybody', async () => {
  const url = await postgres.database()
  const { store } = await node(url)
  await store.append([append('one', 0)])
  const raising = await client(url)
  await raising.query('BEGIN')
  await raising.query('SELECT pg_advisory_xact_lock($1)', [0x79_69_6d_66])
  await raising.query("INSERT INTO formats (format, release) VALUES (2, '0.2.0')")
  const other = await openPostgres(url)
  disposals.push(() => other.close())
  const follower = other.follow?.(() => {})
  disposals.push(async () => follower?.close())
  let hasLooked = false
  const look = follower?.look().then((moves) => {
    hasLooked = true
    return moves
  })
  await expect
    .poll(
      async () =>
        (await raising.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))
          .rows[0].count,
    )
    .toBe('1')
  expect(hasLooked).toBe(false)
  await raising.query('COMMIT')
  expect((await look)?.format).toEqual({ format: 2, release: '0.2.0' })
})

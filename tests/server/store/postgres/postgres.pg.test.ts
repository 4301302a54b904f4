import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../../../server/store/migrations/migrations.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { poolOf } from '../../../../server/store/postgres/pool.ts'
import { openPostgres } from '../../../../server/store/postgres/postgres.ts'
import { type Postgres, startPostgres } from '../../../kit/postgres.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE } from '../lines.ts'
import { storeSuite } from '../suite.ts'

let postgres: Postgres
const opened: Store[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

storeSuite('postgres', async () => {
  const url = await postgres.database()
  let store = await openPostgres(url)
  return {
    store,
    async reopen() {
      await store.close()
      store = await openPostgres(url)
      return store
    },
    spoil: async (sql) => (await client(url)).query(sql),
    dispose: () => store.close(),
  }
})

async function open(url: string, steps?: readonly string[]): Promise<Store> {
  const store = await openPostgres(url, steps)
  opened.push(store)
  return store
}

async function client(url: string): Promise<Client> {
  const one = new Client(url)
  await one.connect()
  opened.push({ close: () => one.end() } as Store)
  return one
}

test('nodes that start together on an empty database run each migration once', async () => {
  const url = await postgres.database()
  const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)))
  const made = await Promise.all(stores.map((store) => store.addSite(sampleSite())))
  expect(made.filter(Boolean)).toHaveLength(1)
})

test('a migration that fails changes nothing, and a database of a newer version is refused', async () => {
  const url = await postgres.database()
  const steps = migrations('postgres')
  await expect(open(url, [...steps, 'CREATE TABLE later (a INTEGER); SELECT 1/0'])).rejects.toThrow(
    'division',
  )
  await open(url)
  await open(url, [...steps, 'CREATE TABLE later (a INTEGER)'])
  await expect(open(url)).rejects.toThrow(`store version ${steps.length + 1}`)
})

test('a database that commits asynchronously is made to sync', async () => {
  const url = await postgres.database()
  const admin = await client(url)
  await admin.query(`ALTER ROLE CURRENT_USER SET synchronous_commit = off`)
  try {
    const careless = await (await client(url)).query('SHOW synchronous_commit')
    const pool = poolOf(url)
    const ours = await pool.query('SHOW synchronous_commit')
    await pool.end()
    expect([careless.rows, ours.rows]).toEqual([
      [{ synchronous_commit: 'off' }],
      [{ synchronous_commit: 'on' }],
    ])
  } finally {
    await admin.query(`ALTER ROLE CURRENT_USER RESET synchronous_commit`)
  }
})

test('one busy day does not make other appends fail, and there is no deadlock', async () => {
  const url = await postgres.database()
  const nodes = await Promise.all([1, 2, 3].map(() => open(url)))
  const sites = ['b', 'hot', 'a', 'c']
  const versions = new Map<string, number>()
  let refused = 0
  await Promise.all(
    nodes.map(async (node, index) => {
      for (let round = 0; round < 60; round++) {
        const mine = [`own-${index}`, ...sites].sort(() => (round % 2 ? 1 : -1))
        const appends = await Promise.all(
          mine.map(async (site) => append(site, (await node.days(site, 1))[0]?.version ?? 0, 2)),
        )
        const answers = await node.append(appends)
        for (const [place, answer] of answers.entries()) {
          const site = mine[place] ?? ''
          if (answer === 'written') versions.set(site, (versions.get(site) ?? 0) + 2)
          else refused += 1
          if (site.startsWith('own')) expect(answer).toBe('written')
        }
      }
    }),
  )
  expect(refused).toBeGreaterThan(0)
  for (const [site, version] of versions) {
    expect(await nodes[0]?.read(site, DATE)).toEqual(append(site, 0, version).records)
  }
})

test('a text with a NUL, which PostgreSQL cannot store, finds nothing and is not stored', async () => {
  const store = await open(await postgres.database())
  expect(await store.site('a\0b')).toBeNull()
  expect(await store.removeStaff('a\0b')).toBe(false)
  await expect(store.addSite(sampleSite({ id: 'a\0b' }))).rejects.toThrow()
  await store.addSite(sampleSite({ id: 'one' }))
  const odd = sampleSite({ id: 'one', name: { 'zh-CN': 'a\0b', en: 'a\ud800' } })
  await store.append([append('one', 0, 1, { settings: odd })])
  expect(await store.site('one')).toEqual(odd)
})

test('a poll misses nothing, not even transactions that were open at the poll before', async () => {
  const url = await postgres.database()
  const [here, there] = [await open(url), await open(url)]
  let hints = 0
  const follower = here.follow?.(() => hints++)
  if (!follower) throw new Error('PostgreSQL is followed')
  opened.push({ close: () => follower.close() } as Store)
  const looked = async () => {
    const { days, sites } = await follower.look()
    return [...sites.map(({ id }) => id), ...days.map(({ site, version }) => `${site} ${version}`)]
  }
  await there.addSite(sampleSite({ id: 'one' }))
  expect(await looked()).toEqual([])
  await there.append([append('one', 0, 2), append('two', 0)])
  await expect.poll(() => hints).toBeGreaterThan(0)
  expect((await looked()).sort()).toEqual(['one 2', 'two 1'])
  const slow = await client(url)
  await slow.query("BEGIN; UPDATE days SET version = 3 WHERE site = 'one'")
  await there.append([append('two', 1)])
  await there.addSite(sampleSite({ id: 'three' }))
  expect(await looked()).toEqual(['three', 'two 2'])
  await slow.query('COMMIT')
  expect(await looked()).toContain('one 3')
})

test('nobody else appends to a locked day until the lock is released', async () => {
  const url = await postgres.database()
  const [here, there] = [await open(url), await open(url)]
  await here.append([append('one', 0)])
  const answers: string[] = []
  const watcher = await client(url)
  const waiting = async () =>
    Number(
      (await watcher.query("SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
        .rows[0].n,
    )
  let other: Promise<unknown> = Promise.resolve()
  await here.alone('one', DATE, async (held) => {
    other = there.append([append('one', 1)]).then((appended) => answers.push(`theirs ${appended}`))
    // until they wait for us, or have not had to
    await expect.poll(async () => answers.length + (await waiting())).toBeGreaterThan(0)
    const after = (await held.read('one', DATE, 0)).length
    answers.push(`mine ${await held.append([append('one', after)])}`)
  })
  await other
  expect(answers).toEqual(['mine written', 'theirs moved'])
})

test('the table of personal data is rewritten only if a node has erased something since the last time', async () => {
  const url = await postgres.database()
  const [here, there] = [await open(url), await open(url)]
  const admin = await client(url)
  const scrubs = async () => {
    const file = async () =>
      (await admin.query("SELECT pg_relation_filenode('persons') AS file")).rows[0].file
    const before = await file()
    expect(await here.scrub()).toBe(true)
    return (await file()) !== before
  }
  let last = 0
  const erase = async (node: Store, at: number) => {
    const key = { site: 'one', date: DATE, number: 'A001' }
    await node.putPerson({ ...key, sealed: 'sealed', givenAt: 1, eraseAt: 2 })
    const hash = `hash ${++last}`
    await node.erase(key, { number: last, site: 'one', at, reason: 'asked', erased: 1, before: '', hash })
  }
  expect(await scrubs()).toBe(false)
  for (const node of [here, there]) {
    await erase(node, 0)
    expect([await scrubs(), await scrubs()]).toEqual([true, false])
  }
  // a query that began before it may still have seen the erased data
  await erase(here, Date.now())
  expect([await scrubs(), await scrubs()]).toEqual([true, true])
})

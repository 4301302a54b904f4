import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveStore } from '../../../server/store/move-store.ts'
import type { Sql } from '../../../server/store/ports/sql.ts'
import { poolOf, usingOf } from '../../../server/store/postgres/pool.ts'
import { openPostgres } from '../../../server/store/postgres/postgres.ts'
import { postgresSql } from '../../../server/store/postgres/sql.ts'
import { readSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { type Postgres, startPostgres } from '../../kit/postgres.ts'
import { sampleSite } from '../../kit/sample.ts'
import { keepAlike } from './alike.ts'
import { append, DATE } from './lines.ts'
import { afterwards, newFile, openStore } from './new-file.ts'

let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

/** A file with something in it, and an empty database. */
async function both() {
  const file = newFile()
  const store = await openStore(file)
  for (const id of ['one', 'two']) await store.addSite(sampleSite({ id }))
  await store.addStaff({
    id: 'a',
    name: 'a',
    role: 'marshal',
    sites: ['one'],
    allSites: false,
    passcode: 'hash',
  })
  await store.append([append('one', 0, 700), append('two', 0, 3)])
  await store.append([append('one', 0, 2, { date: '2026-11-24' })])
  await store.append([append('two', 3, 4)])
  await store.putPerson({ site: 'one', date: DATE, number: 'A001', sealed: 'x', givenAt: 1, eraseAt: 2 })
  const url = await postgres.database()
  const moved = await openPostgres(url)
  const pool = poolOf(url)
  const from = readSqlite(file)
  afterwards(() => Promise.all([moved.close(), pool.end(), from.close()]))
  return { store, moved, from, to: postgresSql(usingOf(pool)) }
}

test('a file that is copied into a database is the same there, and its days go on there', async () => {
  const { store, moved, from, to } = await both()
  expect(await moveStore(from, to)).toMatchObject({ days: 3, events: 709, rows: { sites: 2, persons: 1 } })
  await keepAlike(moved, store)
  expect(await moved.append([append('one', 700, 1), append('two', 7, 1)])).toEqual(['written', 'written'])
})

test('a copy that was stopped goes on where it stopped', async () => {
  const { store, moved, from, to } = await both()
  let writes = 0
  const broken: Sql = {
    ...to,
    async together(statements) {
      if (statements.length && statements[0]?.[0].startsWith('INSERT INTO days') && ++writes === 2)
        throw new Error('cut off')
      return to.together(statements)
    },
  }
  await expect(moveStore(from, broken)).rejects.toThrow('cut off')
  expect(await moved.latestDays()).toHaveLength(1)
  await moveStore(from, to)
  await keepAlike(moved, store)
})

test('the error names what differs between the two', async () => {
  const { from, to } = await both()
  await moveStore(from, to)
  await to.run("UPDATE events SET id = 'changed' WHERE version = 350")
  await expect(moveStore(from, to)).rejects.toThrow(`one on ${DATE}`)
})

test('nothing is copied into a database that has its own sites', async () => {
  const { moved, from, to } = await both()
  await moved.addSite(sampleSite({ id: 'three' }))
  await expect(moveStore(from, to)).rejects.toThrow('sites')
})

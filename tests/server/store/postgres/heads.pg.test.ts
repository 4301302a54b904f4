// What a node remembers of the logs that it has written, after the database went back to an older state and another node
// has written on from there.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Append } from '../../../../server/store/ports/log.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { openPostgres } from '../../../../server/store/postgres/postgres.ts'
import { type Postgres, startPostgres } from '../../../kit/postgres.ts'
import { append } from '../lines.ts'

let postgres: Postgres
let store: Store
let other: Store

beforeAll(async () => {
  postgres = await startPostgres()
  const url = await postgres.database()
  ;[store, other] = await Promise.all([openPostgres(url), openPostgres(url)])
})
afterAll(async () => {
  await Promise.all([store.close(), other.close()])
  await postgres.dispose()
})

const RAISED = 1_795_000_000_000

/** A site of its own for each test. */
let site = ''
let count = 0

/** Two events of the lost past, of which this node wrote the second, and another second event in its place. */
beforeEach(async () => {
  count += 1
  site = `hall-${count}`
  await store.append([append(site, 0)])
  const [row] = await rows('SELECT version, head FROM days WHERE site = $1', [site])
  await store.append([append(site, 1)])
  await rows('DELETE FROM events e USING days d WHERE e.day = d.key AND d.site = $1 AND e.version > 1', [
    site,
  ])
  await rows('UPDATE days SET version = $2, head = $3 WHERE site = $1', [site, row?.version, row?.head])
  const later = append(site, 1, 1, { epochs: { before: 0, after: RAISED } })
  const records = later.records.map((record) => ({ ...record, id: 'restored', at: 7 }))
  expect(await other.append([{ ...later, records }])).toEqual(['written'])
})

async function rows(text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  const { rows: found } = await other.shared!.query({ text, values })
  return found as readonly Record<string, unknown>[]
}

const next = (epoch: number): Append => append(site, 2, 1, { epochs: { before: epoch, after: epoch } })

test('a day that was read anew is written on at once: its refusal would look as if the database had gone back again', async () => {
  expect(await store.append([next(RAISED)])).toEqual(['written'])
})

test('a day of the lost past is not written on, though it has as many events', async () => {
  expect(await store.append([next(0)])).toEqual(['moved'])
})

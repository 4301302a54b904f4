// Erased data is in no file any more: not in free pages, not in the WAL, not in a later backup.

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { personsIn } from '../../../server/retention/persons.ts'
import { copyStore } from '../../../server/store/backup/copy-store.ts'
import { restoreFrom } from '../../../server/store/backup/restore.ts'
import type { PersonKey } from '../../../server/store/ports/persons.ts'
import { filesWith } from '../../kit/bytes.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'
import { newFile, openStore } from '../store/new-file.ts'

const HOUR = 3_600_000
const DATE = '2026-11-23'
/** Enough that the table has many pages, which split and join as rows come and go. */
const PEOPLE = 400

async function filled() {
  const file = newFile()
  const store = await openStore(file)
  await store.addSite(sampleSite({ asks: { name: true, digits: true } }))
  const clock = testClock()
  const persons = personsIn(store, 'a secret of tests', clock)
  const keys = Array.from(
    { length: PEOPLE },
    (_, n): PersonKey => ({ site: 'xingfuli', date: DATE, number: `A${String(n + 1).padStart(3, '0')}` }),
  )
  for (const [n, key] of keys.entries()) {
    await persons.give(key, { name: `测试居民 ${n}`, digits: '8642' }, 24)
  }
  // some holders change their data: the old values must be erased too
  const replaced: string[] = []
  for (const key of keys.filter((_, n) => n % 7 === 0)) {
    replaced.push((await store.person(key)) ?? '')
    await persons.give(key, { name: '改过名的测试居民' }, 24)
  }
  const sealed = await Promise.all(keys.map(async (key) => (await store.person(key)) ?? ''))
  return { file, store, clock, persons, keys, sealed: [...sealed, ...replaced] }
}

test('no file has a name in plain text, not even while it is kept', async () => {
  const { file, sealed } = await filled()
  const folder = dirname(file)
  expect(filesWith(folder, ['测试居民', '8642'])).toEqual([])
  // the search finds existing text
  expect(filesWith(folder, sealed.slice(0, 3)).length).toBeGreaterThanOrEqual(3)
})

test('after the erasing no file has personal data, encrypted or not, and no later backup has', async () => {
  const { file, store, clock, persons, keys, sealed } = await filled()
  const folder = dirname(file)
  // in an order of their own, so that pages are emptied from all sides
  for (const [n, key] of keys.entries()) if (n % 3 === 1) await persons.erase(key)
  clock.pass(24 * HOUR)
  expect((await persons.eraseDue()).map(({ erased }) => erased)).toEqual([
    keys.length - Math.floor((keys.length + 1) / 3),
  ])
  expect(await store.scrub()).toBe(true)
  expect(filesWith(folder, ['测试居民', '8642', ...sealed])).toEqual([])
  const reader = new Database(file, { readonly: true })
  await reader.backup(join(folder, 'backup.sqlite'))
  reader.close()
  await store.close()
  expect(filesWith(folder, ['测试居民', '8642', ...sealed])).toEqual([])
})

test('a backup holds no personal data, even if it is made while the data is kept', async () => {
  const { file, store, keys, sealed } = await filled()
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder)
  await copyStore(file, join(folder, 'backup.sqlite'))
  expect(filesWith(folder, ['测试居民', '8642', ...sealed])).toEqual([])
  expect(await store.person(keys[0] as PersonKey)).not.toBeNull()
  const restored = newFile()
  await restoreFrom(join(folder, 'backup.sqlite'), restored, 'now', 1)
  expect(await (await openStore(restored)).person(keys[0] as PersonKey)).toBeNull()
})

test('a rewritten page leaves no part of an erased value', async () => {
  const { file, store, persons, keys, sealed } = await filled()
  const gone = keys.filter((_, n) => n % 2 === 0)
  const pieces = gone.map((_, n) => sealed[n * 2] ?? '').map((text) => text.slice(20, 44))
  for (const key of gone) await persons.erase(key)
  expect(await store.scrub()).toBe(true)
  expect(filesWith(dirname(file), pieces)).toEqual([])
  expect(await persons.of(keys[1] as PersonKey)).toEqual({ name: '测试居民 1', digits: '8642' })
})

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Append } from '../../../../server/store/ports/log.ts'
import { append, DATE } from '../lines.ts'
import { newFile, openStore, storeWithSite } from '../new-file.ts'
import { storeSuite } from '../suite.ts'

storeSuite('sqlite', async () => {
  const file = newFile()
  let store = await openStore(file)
  return {
    store,
    async reopen() {
      await store.close()
      store = await openStore(file)
      return store
    },
    async spoil(sql) {
      const db = new Database(file)
      db.exec(sql)
      db.close()
    },
    dispose: () => store.close(),
  }
})

test('a large log survives many openings of its file', async () => {
  const file = newFile()
  await (await storeWithSite(file)).close()
  for (let opening = 0; opening < 5; opening++) {
    const store = await openStore(file)
    expect(await store.append([append('one', opening * 1000, 1000)])).toEqual(['written'])
    await store.close()
  }
  const store = await openStore(file)
  expect(await store.read('one', DATE)).toEqual(append('one', 0, 5000).records)
})

test('closing lets earlier calls finish, and rejects later ones', async () => {
  const store = await storeWithSite()
  const appended = store.append([append('one', 0)])
  await Promise.all([store.close(), store.close()])
  expect(await appended).toEqual(['written'])
  await expect(store.sites()).rejects.toThrow('closed')
})

test('when the store is closed, everything is in the one file', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0)])
  expect(existsSync(`${file}-wal`)).toBe(true)
  await store.close()
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a value that cannot be sent to the thread rejects its call, and the next call is answered', async () => {
  const store = await storeWithSite()
  const strange = { ...append('one', 0), row: { summary: () => {} } } as unknown as Append
  await expect(store.append([strange])).rejects.toThrow('could not be cloned')
  expect(await store.append([append('one', 0)])).toEqual(['written'])
})

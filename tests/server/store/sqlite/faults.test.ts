// Faults under an open store: it reports them, writes nothing, and works again when the fault is gone.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sqliteLog } from '../../../../server/store/sqlite/log.ts'
import { openFile } from '../../../../server/store/sqlite/open.ts'
import { append, DATE, line } from '../lines.ts'
import { afterwards, newFile, storeWithSite } from '../new-file.ts'

function otherConnection(file: string): Database.Database {
  const other = new Database(file)
  afterwards(() => other.close())
  return other
}

test('while another process locks the file, nothing is written but everything can be read; then writing goes on', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0)])
  const other = otherConnection(file)
  other.exec('BEGIN IMMEDIATE')
  await expect(store.append([append('one', 1)])).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  await expect(store.check()).rejects.toThrow('locked')
  expect(await store.read('one', DATE)).toEqual([line(1)])
  other.exec('ROLLBACK')
  await store.check()
  expect(await store.append([append('one', 1)])).toEqual(['written'])
  expect(await store.read('one', DATE)).toEqual([1, 2].map(line))
})

// These tests use the engine itself, whose connection can be made to act like a faulty disk.
test.each([
  ['full', 'SQLITE_FULL', 'max_page_count = 1', 'max_page_count = 1000000'],
  ['read-only', 'SQLITE_READONLY', 'query_only = ON', 'query_only = OFF'],
])(
  'on a %s disk an append rejects whole, for all its days, and is written once it can be',
  (_, code, fault, repair) => {
    const db = openFile(newFile())
    afterwards(() => db.close())
    const log = sqliteLog(db)
    log.append([append('one', 0, 3)])
    // too much for the pages that the file has, so that it fails when some of it is written
    const two = [append('one', 3, 500), append('two', 0, 500)]
    db.pragma(fault)
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(() => log.append(two)).toThrow(expect.objectContaining({ code }))
    }
    expect(log.read('one', DATE)).toEqual([1, 2, 3].map(line))
    expect(log.days('one', 1)).toMatchObject([{ version: 3 }])
    expect(log.days('two', 1)).toEqual([])
    db.pragma(repair)
    expect(log.append(two)).toEqual(['written', 'written'])
    expect(log.read('two', DATE)).toHaveLength(500)
  },
)

test('an append that fails in its second day writes nothing to its first day', async () => {
  const store = await storeWithSite()
  const spoilt = append('two', 0, 1, { records: [{ ...line(1), id: null as unknown as string }] })
  await expect(store.append([append('one', 0), spoilt])).rejects.toThrow('NOT NULL')
  expect(await store.read('one', DATE)).toEqual([])
  expect(await store.days('one', 1)).toEqual([])
  expect(await store.append([append('one', 0), append('two', 0)])).toEqual(['written', 'written'])
})

test('an unreadable event is reported in its place, and other days can be read and written', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0), append('two', 0)])
  otherConnection(file).exec(
    "UPDATE events SET event = '{' WHERE day = (SELECT key FROM days WHERE site = 'one')",
  )
  expect(await store.read('one', DATE)).toEqual([
    { ...line(1), event: { unreadable: 'damaged', type: null, at: '', written: '{' } },
  ])
  expect(await store.read('two', DATE)).toEqual([line(1)])
  expect(await store.append([append('two', 1)])).toEqual(['written'])
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { openFile } from '../../../server/store/sqlite-open.ts'
import type { Store } from '../../../server/store/store.ts'
import { sampleSite } from '../../kit/sample.ts'
import { append, DATE } from './lines.ts'
import { storeSuite } from './suite.ts'

const disposals: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose()
})

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-store-'))
  disposals.push(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'yimi.sqlite')
}

async function openStore(file: string): Promise<Store> {
  const store = await openSqlite(file)
  disposals.push(() => store.close().catch(() => {}))
  return store
}

async function storeWithSite(file = newFile()): Promise<Store> {
  const store = await openStore(file)
  await store.addSite({ ...sampleSite(), id: 'one' })
  return store
}

storeSuite('sqlite', async () => {
  const file = newFile()
  let store = await openSqlite(file)
  return {
    store,
    async reopen() {
      await store.close()
      store = await openSqlite(file)
      return store
    },
    dispose: () => store.close(),
  }
})

test('every commit is synchronous: WAL with synchronous FULL, also after the first write of a new file', () => {
  const db = openFile(newFile())
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('one', '{}')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  db.close()
})

test('a file that a newer version has written is refused and left as it is', async () => {
  const file = newFile()
  openFile(file).close()
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.pragma('journal_mode = DELETE')
  db.close()
  const before = readFileSync(file)
  await expect(openSqlite(file)).rejects.toThrow(/newer Yimi \(store version 999/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('while another process has the file locked an append rejects, and the next one is written', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  const other = new Database(file)
  disposals.push(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  await expect(store.append([append('one', 0)])).rejects.toThrow(/locked/)
  await expect(store.check()).rejects.toThrow(/locked/)
  expect(await store.read('one', DATE)).toEqual([])
  other.exec('ROLLBACK')
  expect(await store.append([append('one', 0)])).toEqual(['written'])
})

test('on a full disk an append rejects whole, and is written when there is room', async () => {
  const file = newFile()
  const full = await openSqlite(file)
  await full.addSite({ ...sampleSite(), id: 'one' })
  await full.append([append('one', 0)])
  await full.close()
  // the engine itself, with as many pages as the file has now: what a full disk does, without filling one
  const db = openFile(file)
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const { sqliteLog } = await import('../../../server/store/sqlite-log.ts')
  const log = sqliteLog(db)
  expect(() => log.append([append('one', 1, 5000)])).toThrow(/full/)
  expect(log.read('one', DATE)).toHaveLength(1)
  db.pragma('max_page_count = 100000')
  expect(log.append([append('one', 1, 5000)])).toEqual(['written'])
  db.close()
})

test('a folder that cannot be written stops the opening with a reason', async () => {
  const file = newFile()
  await expect(openSqlite(join(file, 'not-a-folder', 'yimi.sqlite'))).rejects.toThrow()
})

test('after it was closed it answers nobody, and leaves nobody waiting', async () => {
  const store = await storeWithSite()
  await store.close()
  await expect(store.sites()).rejects.toThrow('closed')
})

test('a process that is killed in the middle of its appends loses nothing that it was answered', async () => {
  const file = newFile()
  await (await storeWithSite(file)).close()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'appender.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let answered = 0
  for await (const version of createInterface({ input: child.stdout })) {
    answered = Number(version)
    if (answered >= 200) child.kill('SIGKILL')
  }
  await exited
  const store = await openStore(file)
  const log = await store.read('one', DATE)
  expect(log.length).toBeGreaterThanOrEqual(answered)
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1))
})

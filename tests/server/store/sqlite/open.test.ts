import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../../../server/store/migrations/migrations.ts'
import { damageOf } from '../../../../server/store/sqlite/file.ts'
import { versionOf } from '../../../../server/store/sqlite/migrate.ts'
import { openFile } from '../../../../server/store/sqlite/open.ts'
import { openSqlite } from '../../../../server/store/sqlite/sqlite.ts'
import { append } from '../lines.ts'
import { afterwards, newFile, openStore, storeWithSite } from '../new-file.ts'

const later = [...migrations('sqlite'), 'CREATE TABLE later (a)']

/** A file that a newer version has written and closed in order. */
function newerFile(): string {
  const file = newFile()
  openFile(file, later).close()
  return file
}

/** The same, of a process that was killed: what it wrote last is still in the WAL. */
function newerFileOfACrash(): string {
  const file = newFile()
  openFile(file).close()
  const db = openFile(file, later)
  const crashed = newFile()
  for (const part of ['', '-wal']) copyFileSync(file + part, crashed + part)
  db.close()
  return crashed
}

/** A hash of the file with its WAL. An empty WAL does not change it. */
function contentOf(file: string): string {
  const parts = [file, `${file}-wal`].filter((part) => existsSync(part)).map((part) => readFileSync(part))
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex')
}

test('every commit is synchronous: WAL with synchronous FULL, also after the first write of a new file', () => {
  const file = newFile()
  for (const opening of ['new', 'used']) {
    const db = openFile(file)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run(opening, '{}')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    db.close()
  }
})

test.each([
  ['closed in order', newerFile],
  ['left in its WAL by a crash', newerFileOfACrash],
])(
  'a file that a newer version has written and %s is refused, both versions named, and left as it is',
  async (_, make) => {
    const file = make()
    const before = contentOf(file)
    await expect(openSqlite(file)).rejects.toThrow(
      `${file}: written by a newer Yimi (store version ${later.length}; this one knows up to ${later.length - 1})`,
    )
    expect(contentOf(file)).toEqual(before)
  },
)

test('a file of the version before is migrated, and keeps its content', () => {
  const file = newFile()
  const before = openFile(file)
  before.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('one', '{}')
  before.close()
  const db = openFile(file, later)
  afterwards(() => db.close())
  expect(versionOf(db)).toBe(later.length)
  expect(db.prepare('SELECT id FROM sites').all()).toEqual([{ id: 'one' }])
  expect(db.prepare('SELECT * FROM later').all()).toEqual([])
})

test('a migration that fails leaves the file usable, at the version before', async () => {
  const file = newFile()
  const faulty = [...later, 'CREATE TABLE half (a); CREATE TABLE later (a)']
  expect(() => openFile(file, faulty)).toThrow('table later already exists')
  const db = openFile(file, later)
  expect(versionOf(db)).toBe(later.length)
  expect(() => db.prepare('SELECT * FROM half')).toThrow('no such table')
  db.close()
})

test('the transaction of a process that was killed before the file was in WAL mode is rolled back, and the file works', () => {
  const file = newFile()
  const [half, killed] = [openFile(file), newFile()]
  half.pragma('journal_mode = DELETE')
  half.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('one', '{}')
  // more than fits into the memory that it may use, so that some of it is in the file
  half.pragma('cache_size = 5')
  half.exec('BEGIN')
  for (let number = 0; number < 200; number++)
    half.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run(`half-${number}`, 'x'.repeat(3000))
  for (const end of ['', '-journal']) copyFileSync(file + end, killed + end)
  half.close()
  expect(() => damageOf(killed)).toThrow('readonly')
  const db = openFile(killed)
  afterwards(() => db.close())
  expect(db.prepare('SELECT id FROM sites').pluck().all()).toEqual(['one'])
  expect(damageOf(killed)).toBeNull()
})

test('a file that is not a store is refused and not changed', async () => {
  const file = newFile()
  writeFileSync(file, 'a shopping list, and a long one at that: '.repeat(200))
  const before = contentOf(file)
  await expect(openSqlite(file)).rejects.toMatchObject({
    message: `${file}: file is not a database`,
    code: 'SQLITE_NOTADB',
  })
  expect(contentOf(file)).toEqual(before)
})

test('the error names a file that cannot be opened', async () => {
  const missing = `${newFile()}/no-such-folder/yimi.sqlite`
  await expect(openSqlite(missing)).rejects.toThrow(missing)
  const folder = newFile()
  mkdirSync(folder)
  await expect(openSqlite(folder)).rejects.toThrow(folder)
})

test('a file that another process has locked is opened only after the lock is released', async () => {
  const file = newFile()
  await (await storeWithSite(file)).close()
  const other = new Database(file)
  afterwards(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  await expect(openSqlite(file)).rejects.toThrow(`${file}: database is locked`)
  other.exec('ROLLBACK')
  const store = await openStore(file)
  expect(await store.append([append('one', 0)])).toEqual(['written'])
})

import {
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { backupsIn, newestGood, startBackups } from '../../../../server/store/backup/backups.ts'
import { copyStore } from '../../../../server/store/backup/copy-store.ts'
import { restoreFrom } from '../../../../server/store/backup/restore.ts'
import { migrations } from '../../../../server/store/migrations/migrations.ts'
import { damageOf, refuseUnfit } from '../../../../server/store/sqlite/file.ts'
import { openFile } from '../../../../server/store/sqlite/open.ts'
import { HOUR, MORNING } from '../../../kit/given.ts'
import { testClock } from '../../../kit/test-clock.ts'
import { append, DATE } from '../lines.ts'
import { newFile, openStore, storeWithSite } from '../new-file.ts'

/** Spoils the middle of a file. */
function spoil(file: string): void {
  const bytes = readFileSync(file)
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(bytes.length - 4096, 0x5a), 0, bytes.length - 4096, 4096)
}

test('a copy that is made during writes is complete, and has everything that was answered before', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  let version = 0
  let isDone = false
  const writing = (async () => {
    while (!isDone) {
      await store.append([append('one', version, 20)])
      version += 20
    }
  })()
  while (version < 400) await new Promise((resolve) => setImmediate(resolve))
  const answered = version
  const copy = join(dirname(file), 'copy.sqlite')
  await copyStore(file, copy)
  isDone = true
  await writing
  expect(damageOf(copy)).toBeNull()
  // it stands for itself
  expect(existsSync(`${copy}-wal`)).toBe(false)
  const restored = await openStore(copy)
  const lines = await restored.read('one', DATE)
  expect(lines.length).toBeGreaterThanOrEqual(answered)
  expect(lines).toEqual(append('one', 0, lines.length).records)
})

test('a copy never holds personal data, not even an interrupted copy', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  const mark = 'what-somebody-gave'.repeat(3)
  const at = { givenAt: 1, eraseAt: 2 }
  for (let number = 0; number < 50; number++)
    await store.putPerson({ site: 'one', date: DATE, number: `A${number}`, sealed: mark, ...at })
  const copy = join(dirname(file), 'copy.sqlite')
  const moments: boolean[] = []
  const looks = (['pragma', 'exec', 'prepare', 'close'] as const).map((name) => {
    const asked = Database.prototype[name] as (...args: unknown[]) => unknown
    return vi.spyOn(Database.prototype, name).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      for (const part of [`${copy}.part`, `${copy}.part-journal`, copy])
        if (existsSync(part)) moments.push(readFileSync(part).includes(mark))
      return asked.apply(this, args) as never
    })
  })
  await copyStore(file, copy)
  for (const look of looks) look.mockRestore()
  expect(moments.length).toBeGreaterThan(5)
  expect(moments).not.toContain(true)
  expect(readFileSync(copy).includes(mark)).toBe(false)
})

test('a copy has every table, row, index and trigger of the file, with the same SQL', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0, 30)])
  await store.close()
  const db = new Database(file)
  db.exec('CREATE TABLE odd (a, b); CREATE TRIGGER t AFTER INSERT ON odd BEGIN DELETE FROM odd; END')
  db.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    1,
    'one',
    2 ** 52 + 1,
    'age',
    3,
    '',
    '"',
  )
  db.close()
  const copy = join(dirname(file), 'copy.sqlite')
  await copyStore(file, copy)
  expect(contentOf(copy)).toEqual(contentOf(file))
})

function contentOf(file: string): unknown {
  const db = new Database(file, { readonly: true })
  const made = db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all() as {
    type: string
    name: string
  }[]
  const tables = made.filter(({ type }) => type === 'table')
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()])
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return { made, rows, version }
}

test('a copy replaces no file, and a damaged file is not copied', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0, 500)])
  await store.close()
  await expect(copyStore(file, file)).rejects.toThrow('is there already')
  spoil(file)
  const copy = join(dirname(file), 'copy.sqlite')
  await expect(copyStore(file, copy)).rejects.toThrow(/damaged|malformed/)
  expect([copy, `${copy}.part`].map((path) => existsSync(path))).toEqual([false, false])
})

test('a restored backup takes the place of the file, which is kept with its WAL', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0, 3)])
  const copy = join(dirname(file), 'copy.sqlite')
  await copyStore(file, copy)
  await store.append([append('one', 3, 2)])
  // as a process leaves it that was killed: the last events are in the WAL
  const left = newFile()
  for (const part of ['', '-wal']) writeFileSync(left + part, readFileSync(file + part))
  const aside = await restoreFrom(copy, left, 'now', 1)
  expect(await (await openStore(left)).read('one', DATE)).toHaveLength(3)
  expect(await (await openStore(aside ?? '')).read('one', DATE)).toHaveLength(5)
})

test.each([
  ['damaged', (copy: string) => spoil(copy), /damaged|malformed/],
  ['cut short', (copy: string) => truncateSync(copy, readFileSync(copy).length / 2), /damaged|malformed/],
  ['something else', (copy: string) => writeFileSync(copy, 'a shopping list '.repeat(900)), /not a database/],
  [
    'of a newer version',
    (copy: string) => openFile(copy, [...migrations('sqlite'), 'CREATE TABLE later (a)']).close(),
    /newer Yimi/,
  ],
])('a backup that is %s is refused, and the file stays as it was', async (_, change, why) => {
  const file = newFile()
  const store = await storeWithSite(file)
  await store.append([append('one', 0, 500)])
  const copy = join(dirname(file), 'copy.sqlite')
  await copyStore(file, copy)
  await store.close()
  change(copy)
  const before = readFileSync(file)
  await expect(restoreFrom(copy, file, 'now', 1)).rejects.toThrow(why)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(() => refuseUnfit(file)).not.toThrow()
})

test('a backup is made every hour, and the oldest are deleted', async () => {
  const file = newFile()
  await storeWithSite(file)
  const clock = testClock()
  const folder = join(dirname(file), 'backups')
  const made: string[] = []
  const log = { info: ({ backup }: { backup: string }) => made.push(backup), error: () => {} }
  const backups = startBackups({ file, folder, keep: 2, clock, log: log as never })
  for (let count = 1; count <= 3; count++) {
    clock.pass(HOUR)
    while (made.length < count) await new Promise((resolve) => setImmediate(resolve))
  }
  await new Promise((resolve) => setImmediate(resolve))
  backups.stop()
  expect(backupsIn(folder)).toEqual(made.slice(1).reverse())
  expect(await newestGood(folder)).toBe(made[2])
  truncateSync(made[2] ?? '', 5000)
  expect(await newestGood(folder)).toBe(made[1])
})

test('backups with names from a clock that was far ahead do not replace newer ones, and are not restored before them', async () => {
  const file = newFile()
  const store = await storeWithSite(file)
  const folder = join(dirname(file), 'backups')
  const backupAt = (at: number) =>
    startBackups({ file, folder, keep: 2, clock: testClock(at), log: { info() {}, error() {} } }).run()
  const ahead = await backupAt(MORNING + 30 * HOUR)
  await store.append([append('one', 0)])
  const later = await backupAt(MORNING)
  expect(backupsIn(folder)).toEqual([ahead, later])
  expect(await newestGood(folder)).toBe(later)
  const last = await backupAt(MORNING + HOUR)
  expect(backupsIn(folder)).toEqual([last, later])
})

test('the next start deletes what an interrupted copy has left', () => {
  const folder = dirname(newFile())
  const left = ['yimi-20261123T080000Z.sqlite.part', 'yimi-20261123T080000Z.sqlite.part-journal']
  const others = ['yimi-20261123T070000Z.sqlite', 'my-own.sqlite.part']
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), '')
  startBackups({ file: '', folder, keep: 1, clock: testClock(), log: { info() {}, error() {} } })
  expect(readdirSync(folder).sort()).toEqual(others.sort())
})

test('if none are to be kept, no backup is made', async () => {
  const clock = testClock()
  const folder = join(dirname(newFile()), 'backups')
  startBackups({ file: '', folder, keep: 0, clock, log: { info() {}, error() {} } })
  clock.pass(24 * HOUR)
  expect(backupsIn(folder)).toEqual([])
})

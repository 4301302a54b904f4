// Files of the store are for its account alone, whatever the process's umask and the earlier rights.

import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepPrivate } from '../../server/private-files.ts'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { restoreFrom } from '../../server/store/backup/restore.ts'
import { holdFile } from '../../server/store/sqlite/file.ts'
import { openFile } from '../../server/store/sqlite/open.ts'
import { newFile } from './store/new-file.ts'

let before = 0
beforeEach(() => {
  before = process.umask(0)
})
afterEach(() => void process.umask(before))

/** The files of a folder, with all rights for other accounts. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder).filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
}

test('the store, SQLite’s files beside it, its lock, a backup and the files that a restore replaces are 0600', async () => {
  const file = newFile()
  const folder = dirname(file)
  const letGo = holdFile(file)
  const db = openFile(file)
  await copyStore(file, join(folder, 'copy.sqlite'))
  const made = ['copy.sqlite', 'yimi.sqlite', 'yimi.sqlite-shm', 'yimi.sqlite-wal', 'yimi.sqlite.lock']
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(made))
  expect(openToOthers(folder)).toEqual([])
  db.close()
  await restoreFrom(join(folder, 'copy.sqlite'), file, 'now', 1)
  expect(openToOthers(folder)).toEqual([])
  letGo()
})

test('an earlier file that others may read loses those rights, with its WAL', () => {
  const file = newFile()
  openFile(file).close()
  // as after a crash
  writeFileSync(`${file}-wal`, '')
  for (const end of ['', '-wal']) chmodSync(file + end, 0o664)
  openFile(file).close()
  expect(existsSync(file)).toBe(true)
  expect(openToOthers(dirname(file))).toEqual([])
})

test('in a folder only our own files lose the rights of other accounts', () => {
  const folder = dirname(newFile())
  for (const name of ['yimi.sqlite.before-now', 'secret', 'notes.txt'])
    writeFileSync(join(folder, name), '', { mode: 0o664 })
  keepPrivate(folder, /^(?:yimi[.-].*|secret)$/)
  expect(openToOthers(folder)).toEqual(['notes.txt'])
  expect(() => keepPrivate(join(folder, 'none'), /./)).not.toThrow()
})

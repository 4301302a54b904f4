// A restore that is interrupted at any moment, by a kill or a power cut: the next start has the complete old store or the
// complete new one, or it refuses and says what to do, and doing that completes the restore.

import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { copyStore } from '../../../../server/store/backup/copy-store.ts'
import { forgetRestore, refuseHalfRestored, restoreFrom } from '../../../../server/store/backup/restore.ts'
import { sqliteLog } from '../../../../server/store/sqlite/log.ts'
import { openFile } from '../../../../server/store/sqlite/open.ts'
import { recordFolder } from '../../../kit/recorded-folder.ts'
import { append, DATE } from '../lines.ts'
import { afterwards, newFile, storeWithSite } from '../new-file.ts'

const OLD = 5
const NEW = 3

/** A store as a crash leaves it, its last events in the WAL, and a backup of an earlier moment elsewhere. */
async function crashed(): Promise<{ file: string; backup: string }> {
  const [live, file] = [newFile(), newFile()]
  const store = await storeWithSite(live)
  await store.append([append('one', 0, NEW)])
  const backup = join(dirname(live), 'backup.sqlite')
  await copyStore(live, backup)
  await store.append([append('one', NEW, OLD - NEW)])
  for (const part of ['', '-wal', '-shm']) copyFileSync(live + part, file + part)
  return { file, backup }
}

/** The result of a start: how many events it finds, or why it refuses. */
function start(file: string): number | string {
  try {
    refuseHalfRestored(file)
  } catch (error) {
    return (error as Error).message
  }
  forgetRestore(file)
  expect(existsSync(file)).toBe(true)
  return eventsIn(file)
}

function eventsIn(file: string): number {
  const db = openFile(file)
  const events = sqliteLog(db).read('one', DATE).length
  db.close()
  return events
}

async function recorded() {
  const { file, backup } = await crashed()
  const { moments, afterPowerCut, dispose } = await recordFolder(dirname(file), () =>
    restoreFrom(backup, file, 'now', 1),
  )
  afterwards(dispose)
  return { moments, afterPowerCut, backup }
}

test('a restore that is killed at any call, or loses power, leaves one complete store, or a start that says what to do', async () => {
  const { moments, afterPowerCut } = await recorded()
  const found = [...moments, ...afterPowerCut].map((folder) => start(join(folder, 'yimi.sqlite')))
  const refused = found.filter((one) => typeof one === 'string')
  expect(new Set(found.filter((one) => typeof one === 'number'))).toEqual(new Set([OLD, NEW]))
  expect(refused.length).toBeGreaterThan(3)
  for (const why of refused) expect(why).toMatch(/npm run restore -- .+yimi\.sqlite\.restoring" to end it/)
})

test.each(['its own copy', 'the backup again'])(
  'asked again with %s it is done, and the old store is kept with its WAL',
  async (which) => {
    const { moments, backup } = await recorded()
    let ended = 0
    for (const folder of moments) {
      const file = join(folder, 'yimi.sqlite')
      const copy = `${file}.restoring`
      if (which === 'its own copy' && !existsSync(copy)) continue
      await restoreFrom(which === 'its own copy' ? copy : backup, file, 'then', 1)
      expect(start(file)).toBe(NEW)
      const names = readdirSync(folder).filter((name) => /\.before-\w+$/.test(name))
      expect(names.map((name) => eventsIn(join(folder, name)))).toContain(OLD)
      ended += 1
    }
    expect(ended).toBeGreaterThan(3)
  },
)

test('a file that release 0.1.0 left without its WAL is not used', async () => {
  const { file, backup } = await crashed()
  await copyStore(backup, `${file}.restoring`)
  renameSync(`${file}-wal`, `${file}.before-earlier-wal`)
  expect(start(file)).toMatch(/cut short.+or move .+restoring away to go on/)
  expect(await restoreFrom(`${file}.restoring`, file, 'now', 1)).toBe(`${file}.before-earlier`)
  expect([start(file), eventsIn(`${file}.before-earlier`)]).toEqual([NEW, OLD])
})

test('if the file is missing and traces of it are left, no empty file takes its place', async () => {
  const { file } = await crashed()
  renameSync(file, `${file}.elsewhere`)
  expect(start(file)).toMatch(/is not there, and .+-wal is: put the file back/)
  renameSync(`${file}-wal`, `${file}.before-now-wal`)
  renameSync(`${file}-shm`, `${file}.before-now-shm`)
  renameSync(`${file}.elsewhere`, `${file}.before-now`)
  expect(start(file)).toMatch(/is not there, and .+before-now is: put the file back/)
})

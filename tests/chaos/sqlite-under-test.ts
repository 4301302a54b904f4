// SQLite in the data folder of the one node, and the faults of the file and its disk.

import { execFile } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { restoreFrom } from '../../server/store/backup/restore.ts'
import { holdFile } from '../../server/store/sqlite/file.ts'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { HEARD, type StoreUnderTest } from './cluster.ts'
import type { ServerNode } from './server-node.ts'

const run = promisify(execFile)
const PRLIMIT = '/usr/bin/prlimit'
/** Bytes beyond the current size of the write-ahead log: less than one append of a busy moment. */
const MOST_LEFT = 16_384

/** One file for one node. `unnoticed`: it goes back without raising the epoch, so that nobody can notice. */
export function sqliteUnderTest({ unnoticed = false } = {}): StoreUnderTest {
  const afoot = new Set<Promise<void>>()
  let isGoingBack = false
  const during = (fault: () => Promise<void>) => {
    // files that stay open under their old names would disturb the file that replaces them
    if (isGoingBack) return
    const going = fault().finally(() => afoot.delete(going))
    afoot.add(going)
  }

  return {
    env: () => ({}),
    faults: ([node]) => {
      if (!node) throw new Error('SQLite needs a node')
      const file = join(node.data, 'yimi.sqlite')
      return {
        'another process has the file locked': (ms) => during(() => lock(file, ms)),
        ...withFullDisk((ms, size) => during(() => fill(node, file, ms, size))),
      }
    },
    async goBack([node], meanwhile, at, witness) {
      if (!node) throw new Error('SQLite needs a node')
      const file = join(node.data, 'yimi.sqlite')
      const backup = join(node.data, 'older.sqlite')
      isGoingBack = true
      try {
        while (afoot.size) await Promise.all(afoot)
        await copyStore(file, backup)
        await meanwhile()
        await node.whileDown(async () => {
          node.wire.cut()
          // every answer that had arrived is handled
          await pause(HEARD)
          const endedAt = performance.now()
          const letGo = holdFile(file)
          const now = at()
          const aside = await restoreFrom(backup, file, String(now), now)
          if (unnoticed) forgetEpoch(node.data, file)
          letGo()
          if (!aside) throw new Error('there was no file to put aside')
          const [was, older] = [await openSqlite(aside), await openSqlite(file)]
          await witness.was(was, endedAt)
          await witness.older(older)
          // no node runs that could notice it later
          await witness.since(older, 0)
          await was.close()
          await older.close()
          rmSync(backup)
        })
      } finally {
        isGoingBack = false
      }
    },
    open: ([node]) => openSqlite(join(node?.data ?? '', 'yimi.sqlite')),
    async healed() {
      while (afoot.size) await Promise.all(afoot)
    },
    dispose: async () => {},
  }
}

/** Where the machine can limit how far a process may write. */
function withFullDisk(fault: (ms: number, size: number) => void) {
  return existsSync(PRLIMIT) ? { 'the disk is full': fault } : {}
}

/** As if a restore had left no record: the file has the earlier epoch, and the high-water mark is gone. */
function forgetEpoch(data: string, file: string): void {
  const store = new Database(file)
  store.exec('DELETE FROM epochs WHERE epoch = (SELECT MAX(epoch) FROM epochs)')
  store.close()
  rmSync(join(data, 'high-water.json'), { force: true })
}

async function lock(file: string, ms: number): Promise<void> {
  const other = new Database(file, { timeout: 500 })
  try {
    other.exec('BEGIN IMMEDIATE')
    await pause(ms)
  } catch {
    // the server was quicker
  } finally {
    other.close()
  }
}

/**
 * A full disk is simulated by a limit on the size of the process's files: it needs no privileges and no mount, and
 * affects root too. Writes beyond it fail in the middle, as on a full disk. A node that is started meanwhile has no
 * limit.
 */
async function fill(node: ServerNode, file: string, ms: number, size: number): Promise<void> {
  const pid = String(node.pid())
  const wal = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0
  const limit = Math.round(size < 0.3 ? 0 : wal + size * MOST_LEFT)
  const set = (bytes: string) => run(PRLIMIT, ['--pid', pid, `--fsize=${bytes}:`]).catch(() => {})
  await set(String(limit))
  await pause(ms)
  await set('unlimited')
}

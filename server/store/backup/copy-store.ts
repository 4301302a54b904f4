// Copies the store's file while a server writes to it.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { makePrivate, sync } from '../../private-files.ts'
import { damageOf } from '../sqlite/file.ts'
import { copyRows } from './copy-rows.ts'

/** Milliseconds to wait for the lock of a process that is opening or closing the file. */
const BUSY = 5000

/**
 * Copies the store's file, with its WAL, as it is at one moment, without personal data. The copy gets its name when it is
 * complete and on disk; the server goes on writing meanwhile. Rejects if the file is damaged, and if the copy would replace
 * a file, unless `replaces` is set. `change` may change the copy before it gets its name.
 */
export async function copyStore(
  file: string,
  copy: string,
  { replaces = false, change }: { replaces?: boolean; change?: (part: string) => Promise<void> } = {},
): Promise<void> {
  if (!replaces && existsSync(copy)) throw new Error(`${copy} is there already`)
  const part = `${copy}.part`
  removePart()
  try {
    // a damaged index of the file would not show in a copy of its rows
    const damage = damageOf(file)
    if (damage) throw new Error(`${file} is damaged: ${damage}`)
    copied(file, part)
    await change?.(part)
    const fault = damageOf(part)
    if (fault) throw new Error(`${part} was not written as it should be: ${fault}`)
    sync(part)
    renameSync(part, copy)
    sync(dirname(copy))
  } finally {
    removePart()
  }

  function removePart(): void {
    for (const end of ['', '-journal']) rmSync(part + end, { force: true })
  }
}

/**
 * Orders files of the store by how far they have come, the furthest first. Their names do not count: the clock that named
 * them may have been wrong. Files that cannot be read come last.
 */
export function furthestFirst(files: readonly string[]): string[] {
  return files
    .map((file) => ({ file, ...reachOf(file) }))
    .sort((a, b) => b.epoch - a.epoch || b.events - a.events)
    .map(({ file }) => file)
}

/** The epoch of a file, and how many events it has ever had. */
function reachOf(file: string): { epoch: number; events: number } {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY })
    try {
      const hasEpochs = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'epochs'").get() !== undefined
      const events = db.prepare<[], number>('SELECT COALESCE(SUM(version), 0) FROM days').pluck().get() ?? 0
      const epoch = hasEpochs ? db.prepare<[], number>('SELECT MAX(epoch) FROM epochs').pluck().get() : 0
      return { epoch: epoch ?? 0, events }
    } finally {
      db.close()
    }
  } catch {
    return { epoch: -1, events: -1 }
  }
}

/** Throws SQLite's own error if the file is damaged. */
function copied(file: string, part: string): void {
  const reader = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY })
  try {
    // a connection opens the file at its first statement
    reader.prepare('SELECT count(*) FROM sqlite_master').get()
    makePrivate(part)
    const to = new Database(part, { timeout: BUSY })
    try {
      // nobody else uses the copy, and it counts only when it is complete and synced
      to.pragma('journal_mode = OFF')
      to.pragma('synchronous = OFF')
      copyRows(file, to)
    } finally {
      to.close()
    }
  } finally {
    reader.close()
  }
}

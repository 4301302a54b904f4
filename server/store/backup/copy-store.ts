// Copies of the store's file, made while it is written to, and whether a file is whole.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { makePrivate, sync } from '../../private-files.ts'
import { damageOf } from '../sqlite/file.ts'
import { copyRows } from './copy-rows.ts'

/** Milliseconds to wait for a lock of whoever is just opening or closing the file. */
const BUSY = 5000

/**
 * Copies the store's file, its WAL included, as of one moment, without what people gave. The copy has its name once it
 * is whole and on disk; the server goes on writing meanwhile. Rejects where the copy would replace something, unless it
 * `replaces` what is there, and where the file is damaged. `change` may change the copy before it has its name.
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
    // a copy of its rows is whole though an index of the file is not
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
 * Files of the store, the one first that has come furthest: not by their names, which the clock gave them that may have been
 * wrong then. Those that cannot be read come last.
 */
export function furthestFirst(files: readonly string[]): string[] {
  return files
    .map((file) => ({ file, ...reachOf(file) }))
    .sort((a, b) => b.epoch - a.epoch || b.events - a.events)
    .map(({ file }) => file)
}

/** In which epoch a file is, and how many events it has ever had. */
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

/** Throws, in SQLite's own words, where the file is damaged. */
function copied(file: string, part: string): void {
  const reader = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY })
  try {
    // a connection opens the file when it is first asked
    reader.prepare('SELECT count(*) FROM sqlite_master').get()
    makePrivate(part)
    const to = new Database(part, { timeout: BUSY })
    try {
      // nobody else has it, and it counts only once it is whole and synced
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

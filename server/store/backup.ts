// Copies of the store's file, made while it is written to, and whether a file is whole.

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { isDamage } from './is-damage.ts'
import { versionOf } from './migrate.ts'
import { migrations, refuseNewer } from './migrations.ts'

/** Pages in one step: eight megabytes, after which the thread can be told to end. */
const STEP = 2000
/** Milliseconds to wait for a lock of whoever is just opening or closing the file. */
const BUSY = 5000

/**
 * Copies the store's file, its WAL included, as of one moment. The copy has its name once it is whole and on disk; the
 * server goes on writing meanwhile. Rejects where the copy would replace something, or is damaged.
 */
export async function copyStore(file: string, copy: string): Promise<void> {
  if (existsSync(copy)) throw new Error(`${copy} is there already`)
  const part = `${copy}.part`
  rmSync(part, { force: true })
  try {
    await copied(file, part)
    const damage = damageOf(part)
    if (damage) throw new Error(`${file} is damaged: ${damage}`)
    sync(part)
    renameSync(part, copy)
    sync(dirname(copy))
  } finally {
    for (const end of ['', '-journal']) rmSync(part + end, { force: true })
  }
}

/** What is wrong with a file of SQLite, in SQLite's words; null where it is whole. Throws where it cannot be read at all. */
export function damageOf(file: string): string | null {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY })
    try {
      const [found] = db.pragma('quick_check(1)') as { quick_check: string }[]
      return found?.quick_check === 'ok' ? null : (found?.quick_check ?? 'it says nothing')
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return error.message
    throw error
  }
}

/** Throws, saying why, where a file cannot be served from: damaged, of a newer version, or of something else. */
export function refuseUnfit(file: string): void {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`)
  const damage = damageOf(file)
  if (damage) throw new Error(`${file} is damaged: ${damage}`)
  const db = new Database(file, { readonly: true, timeout: BUSY })
  try {
    refuseNewer(versionOf(db), migrations('sqlite').length)
    const tables = db
      .prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('days', 'events')")
      .pluck()
      .get()
    if (tables !== 2) throw new Error('not a file of Yimi')
  } catch (error) {
    if (error instanceof Error) error.message = `${file}: ${error.message}`
    throw error
  } finally {
    db.close()
  }
}

/** What was written to a file, or renamed in a folder, is on disk when it returns. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

async function copied(file: string, part: string): Promise<void> {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY })
  try {
    // one moment's content throughout: otherwise a copy begins anew whenever the server has written in between
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    await db.backup(part, { progress: () => STEP })
  } finally {
    db.close()
  }
  const copy = new Database(part)
  // one file that stands for itself: opened as it is, it would want a WAL
  copy.pragma('journal_mode = DELETE')
  forgetPersons(copy)
  copy.close()
}

/** What people gave is not for keeping: a backup outlives the hours that they were told. */
function forgetPersons(copy: Database.Database): void {
  const isThere = copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'persons'").get()
  if (!isThere) return
  copy.pragma('secure_delete = ON')
  // a journal in a file would hold what is deleted
  copy.pragma('journal_mode = MEMORY')
  copy.exec('DELETE FROM persons')
}

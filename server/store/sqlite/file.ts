// A SQLite file as a file: it is held for one process, checked for damage, and migrated while no server uses it.

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivate } from '../../private-files.ts'
import { isDamage } from '../is-damage.ts'
import { migrations } from '../migrations/migrations.ts'
import { recordsOver } from '../records/records.ts'
import { addHashes, migrate, refuseNewerFile } from './migrate.ts'
import { promisedSql } from './sql.ts'

/** Milliseconds to wait for the lock of a process that is opening or closing the file. */
const BUSY = 5000
/** Milliseconds to wait for a process that is about to end, as when a new server replaces an old one. */
const PATIENCE = 3000

/** Keeps the connections referenced: garbage collection would close them and release their locks. */
const heldLocks = new Set<Database.Database>()

/**
 * * Holds the store's file for this process until it ends; the system releases a dead process's locks. Throws if another
 * process holds it. Returns a function that releases it sooner.
 */
export function holdFile(file: string): () => void {
  makePrivate(`${file}.lock`)
  const lock = new Database(`${file}.lock`, { timeout: PATIENCE })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const isHeld = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw isHeld ? new Error(`another Yimi is serving from ${file}`) : error
  }
  heldLocks.add(lock)
  return () => {
    heldLocks.delete(lock)
    lock.close()
  }
}

/** What is wrong with a SQLite file, in SQLite's words; null if it is undamaged. Throws if it cannot be read at all. */
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

/** Throws if no server can use a file, and says why: it is damaged, of a newer version, or not a store. */
export function refuseUnfit(file: string): void {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`)
  const damage = damageOf(file)
  if (damage) throw new Error(`${file} is damaged: ${damage}`)
  const db = new Database(file, { readonly: true, timeout: BUSY })
  try {
    refuseNewerFile(db, migrations('sqlite').length)
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

/** Migrates the file to this version and raises its epoch. `at` is now, in milliseconds since the epoch. */
export async function raiseEpochIn(file: string, at: number): Promise<void> {
  const db = new Database(file, { fileMustExist: true })
  try {
    migrate(db, migrations('sqlite'))
    addHashes(db)
    const records = recordsOver(promisedSql(db))
    await records.raiseEpoch(await records.epoch(), at, randomBytes(16).toString('base64url'))
  } finally {
    db.close()
  }
}

/**
 * Rolls back the transaction of a process that was killed before the file was in WAL mode, at a first start or after a
 * restore. A reader cannot do that, and cannot read such a file.
 */
export function takeBackHalf(file: string): void {
  if (!existsSync(`${file}-journal`)) return
  const db = new Database(file, { timeout: BUSY })
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    // the next check of the file reports the damage
    if (!isDamage(error)) throw error
  } finally {
    db.close()
  }
}

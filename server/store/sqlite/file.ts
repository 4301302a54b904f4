// A file of SQLite as a file: held for one process, checked for damage, and brought to this version while nobody serves
// from it.

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivate } from '../../private-files.ts'
import { isDamage } from '../is-damage.ts'
import { migrations } from '../migrations/migrations.ts'
import { recordsOver } from '../records/records.ts'
import { addHashes, migrate, refuseNewerFile } from './migrate.ts'
import { promisedSql } from './sql.ts'

/** Milliseconds to wait for a lock of whoever is just opening or closing the file. */
const BUSY = 5000
/** Milliseconds to wait for a process that is just leaving, as when one takes over from another. */
const PATIENCE = 3000

/** A connection that nobody refers to is closed with the garbage, and its lock with it. */
const held = new Set<Database.Database>()

/**
 * Holds the store's file for this process until it ends, however it ends: the system lets go of a dead process's locks.
 * Throws when another process holds it. Returns how to let go sooner.
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
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
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

/** Brings the file to this version and raises its epoch. `at` is now, in milliseconds. */
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
 * Takes back what a process was writing that was killed before the file had its WAL, in a first start or after a restore:
 * whoever may only read can do nothing with such a file.
 */
export function takeBackHalf(file: string): void {
  if (!existsSync(`${file}-journal`)) return
  const db = new Database(file, { timeout: BUSY })
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    // whoever looks at the file next says so
    if (!isDamage(error)) throw error
  } finally {
    db.close()
  }
}

// Opens the file: sets its pragmas, migrates it, and refuses a file that a newer version has written.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivate } from '../../private-files.ts'
import { migrations } from '../migrations/migrations.ts'
import { takeBackHalf } from './file.ts'
import { addHashes, migrate, refuseNewerFile, versionOf } from './migrate.ts'

/** Milliseconds to wait for another process that has locked the file; then the command fails, and may be sent again. */
const BUSY = 1000
const FULL = 2
/** SQLite's name for a database without a file. */
const IN_MEMORY = ':memory:'

/**
 * Opens the store's file, or makes it, and migrates it to this version. Throws, with the file's name and without changing
 * it, if a newer version has written it or if writes are not synchronous.
 */
export function openFile(file: string, steps: readonly string[] = migrations('sqlite')): Database.Database {
  try {
    takeBackHalf(file)
    refuseNewerThan(file, steps.length)
    if (file !== IN_MEMORY) makePrivate(file)
    return opened(file, steps)
  } catch (error) {
    if (error instanceof Error) error.message = `${file}: ${error.message}`
    throw error
  }
}

/** Opens the file for reading only: when a writer closes, it would move what a crash left in the WAL into the file. */
function refuseNewerThan(file: string, known: number): void {
  if (!existsSync(file)) return
  const db = new Database(file, { readonly: true, timeout: BUSY })
  try {
    refuseNewerFile(db, known)
  } finally {
    db.close()
  }
}

function opened(file: string, steps: readonly string[]): Database.Database {
  const db = new Database(file, { timeout: BUSY })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = ON')
    // erased content must not stay readable in the file's free pages
    db.pragma('secure_delete = ON')
    // set at every open, because the driver's build falls back to NORMAL in WAL mode
    db.pragma('synchronous = FULL')
    migrate(db, steps)
    addHashes(db)
    assertFull(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The first write to a new file resets the setting, so it is checked after a write. */
function assertFull(db: Database.Database): void {
  db.transaction(() => db.pragma(`user_version = ${versionOf(db)}`)).immediate()
  const synchronous = db.pragma('synchronous', { simple: true })
  if (synchronous !== FULL)
    throw new Error(`SQLite is not synchronous (${synchronous}): an answer could be lost`)
}

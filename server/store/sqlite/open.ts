// Opening the file: its settings, its migrations, and refusing what a newer version has written.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivate } from '../../private-files.ts'
import { migrations } from '../migrations/migrations.ts'
import { takeBackHalf } from './file.ts'
import { addHashes, migrate, refuseNewerFile, versionOf } from './migrate.ts'

/** Milliseconds to wait for another process that has the file locked; then the command is told to ask again. */
const BUSY = 1000
const FULL = 2
/** SQLite's name for a database that has no file. */
const IN_MEMORY = ':memory:'

/**
 * Opens the store's file, making it where there is none, and brings it to this version.
 * Throws, naming the file and leaving it as it is, when a newer version has written it or when it is not synchronous.
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

/** Looks without the right to write: a writer that closes would move what a crash left in the WAL into the file. */
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
    // what is erased must not stay readable in the file's free pages
    db.pragma('secure_delete = ON')
    // set on every open: compiled as it is, the library falls back to NORMAL with WAL
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

/** The first write of a new file is what resets it, so it is looked at after one. */
function assertFull(db: Database.Database): void {
  db.transaction(() => db.pragma(`user_version = ${versionOf(db)}`)).immediate()
  const synchronous = db.pragma('synchronous', { simple: true })
  if (synchronous !== FULL)
    throw new Error(`SQLite is not synchronous (${synchronous}): an answer could be lost`)
}

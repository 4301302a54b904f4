// Opening the file: its settings, its migrations, and refusing what a newer version has written.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const FOLDER = join(import.meta.dirname, 'migrations')
/** Milliseconds to wait for another process that has the file locked; then the command is told to ask again. */
const BUSY = 1000
const FULL = 2

/**
 * Opens the store's file, making it where there is none, and brings it to this version.
 * Throws, leaving the file as it is, when a newer version has written it or when it is not synchronous.
 */
export function openFile(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY })
  try {
    refuseNewer(db, file)
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = ON')
    // set on every open: compiled as it is, the library falls back to NORMAL with WAL
    db.pragma('synchronous = FULL')
    migrate(db)
    assertFull(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function migrations(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

function refuseNewer(db: Database.Database, file: string): void {
  const version = versionOf(db)
  const known = migrations().length
  if (version > known) {
    throw new Error(
      `${file} was written by a newer Yimi (store version ${version}; this one knows up to ${known})`,
    )
  }
}

function migrate(db: Database.Database): void {
  migrations().forEach((name, index) => {
    if (versionOf(db) > index) return
    const up = db.transaction(() => {
      // another process may have been quicker
      if (versionOf(db) > index) return
      db.exec(readFileSync(join(FOLDER, name), 'utf8'))
      db.pragma(`user_version = ${index + 1}`)
    })
    up.immediate()
  })
}

/** The first write of a new file is what resets it, so it is looked at after one. */
function assertFull(db: Database.Database): void {
  db.transaction(() => db.pragma(`user_version = ${versionOf(db)}`)).immediate()
  const synchronous = db.pragma('synchronous', { simple: true })
  if (synchronous !== FULL)
    throw new Error(`SQLite is not synchronous (${synchronous}): an answer could be lost`)
}

function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

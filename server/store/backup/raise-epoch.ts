// A new epoch in a file of SQLite that nobody serves from.

import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { migrations } from '../migrations/migrations.ts'
import { EPOCH, raising } from '../records/epochs.ts'
import { migrate } from '../sqlite/migrate.ts'
import { addHashes } from '../sqlite/open.ts'

/** Brings the file to this version and raises its epoch. `at` is now, in milliseconds. */
export function raiseEpochIn(file: string, at: number): void {
  const db = new Database(file, { fileMustExist: true })
  try {
    migrate(db, migrations('sqlite'))
    addHashes(db)
    const current = db.prepare<[], { epoch: number }>(EPOCH).get()?.epoch ?? 0
    const statements = raising(current, 0, at, randomBytes(16).toString('base64url'))
    db.transaction(() => {
      for (const [text, ...values] of statements) db.prepare(text).run(values)
    })()
  } finally {
    db.close()
  }
}

// A store's file for reading only, beside whoever serves from it.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrations, refuseOther } from '../migrations/migrations.ts'
import type { Sql } from '../ports/sql.ts'
import { refuseNewerFile, versionOf } from './migrate.ts'
import { sqliteSql } from './sql.ts'

/** The file's rows, as of each question; whatever would write rejects. Throws where there is no such file, or one of another version. */
export function readSqlite(file: string): Sql & { close(): void } {
  if (!existsSync(file)) throw new Error('there is no such file')
  const db = new Database(file, { readonly: true })
  try {
    refuseNewerFile(db, migrations('sqlite').length)
    refuseOther(versionOf(db), migrations('sqlite').length)
  } catch (error) {
    db.close()
    throw error
  }
  const { rows, run, together } = sqliteSql(db)
  return {
    rows: async (...statement) => rows(...statement) as never,
    run: async (...statement) => run(...statement),
    together: async (statements) => together(statements),
    close: () => void db.close(),
  }
}

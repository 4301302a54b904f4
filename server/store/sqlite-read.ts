// A store's file for reading only, beside whoever serves from it.

import Database from 'better-sqlite3'
import type { Sql } from './sql.ts'
import { sqliteSql } from './sqlite-sql.ts'

/** The file's rows, as of each question. Throws when there is no such file; whatever would write rejects. */
export function readSqlite(file: string): Sql & { close(): void } {
  const db = new Database(file, { readonly: true })
  const { rows, run, together } = sqliteSql(db)
  return {
    rows: async (...statement) => rows(...statement) as never,
    run: async (...statement) => run(...statement),
    together: async (statements) => together(statements),
    close: () => void db.close(),
  }
}

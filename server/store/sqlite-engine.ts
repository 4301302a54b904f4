import { versionOf } from './migrate.ts'
import { sqliteLog } from './sqlite-log.ts'
import { openFile } from './sqlite-open.ts'
import { sqliteSql } from './sqlite-sql.ts'

export type Engine = ReturnType<typeof sqliteEngine>

/** SQLite on an open file, on the thread that calls it. */
export function sqliteEngine(file: string) {
  const db = openFile(file)
  // the least that has to be synced like an append
  const check = db.transaction(() => void db.pragma(`user_version = ${versionOf(db)}`))
  return {
    ...sqliteLog(db),
    ...sqliteSql(db),
    check: (): void => check.immediate(),
    close: (): void => void db.close(),
  }
}

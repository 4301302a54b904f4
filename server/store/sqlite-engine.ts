import { versionOf } from './migrate.ts'
import { sqliteAccess } from './sqlite-access.ts'
import { sqliteLog } from './sqlite-log.ts'
import { openFile } from './sqlite-open.ts'
import type { Store } from './store.ts'

/** The port's functions, synchronous. */
export type Engine = {
  [Name in keyof Store]: (...args: Parameters<Store[Name]>) => Awaited<ReturnType<Store[Name]>>
}

/** SQLite on an open file, on the thread that calls it. */
export function sqliteEngine(file: string): Engine {
  const db = openFile(file)
  // the least that has to be synced like an append
  const check = db.transaction(() => void db.pragma(`user_version = ${versionOf(db)}`))
  return {
    ...sqliteLog(db),
    ...sqliteAccess(db),
    check: () => check.immediate(),
    close: () => void db.close(),
  }
}

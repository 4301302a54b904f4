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
    // what is deleted is overwritten with nothing where it stood; older copies of its page are in the WAL until then
    scrub: (): boolean => {
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return answer?.busy === 0
    },
    close: (): void => void db.close(),
  }
}

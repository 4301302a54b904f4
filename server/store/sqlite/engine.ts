import { inPlace } from './in-place.ts'
import { sqliteLog } from './log.ts'
import { versionOf } from './migrate.ts'
import { openFile } from './open.ts'
import { sqliteSql } from './sql.ts'

export type Engine = ReturnType<typeof sqliteEngine>

/** SQLite on an open file, on the calling thread. Whatever writes throws if the file is no longer at its path. */
export function sqliteEngine(file: string) {
  const db = openFile(file)
  const assertInPlace = db.memory ? () => {} : inPlace([file, `${file}-wal`])
  // the smallest write that is synced as an append is
  const check = db.transaction(() => void db.pragma(`user_version = ${versionOf(db)}`))
  const log = sqliteLog(db)
  const sql = sqliteSql(db)
  return {
    ...log,
    ...sql,
    append: safely(log.append),
    run: safely(sql.run),
    together: safely(sql.together),
    check: safely((): void => check.immediate()),
    // SQLite overwrites deleted content with zeros; older copies of the page stay in the WAL until a checkpoint
    scrub: safely((): boolean => {
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return answer?.busy === 0
    }),
    close: (): void => void db.close(),
  }

  /** Checks the file's place before a write, so that nothing is written to a lost file, and after it, before it is answered. */
  function safely<Args extends readonly unknown[], Result>(
    write: (...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => {
      assertInPlace()
      const result = write(...args)
      assertInPlace()
      return result
    }
  }
}

import { inPlace } from './in-place.ts'
import { sqliteLog } from './log.ts'
import { versionOf } from './migrate.ts'
import { openFile } from './open.ts'
import { sqliteSql } from './sql.ts'

export type Engine = ReturnType<typeof sqliteEngine>

/** SQLite on an open file, on the thread that calls it. Whatever writes throws where the file is not in its place any more. */
export function sqliteEngine(file: string) {
  const db = openFile(file)
  const assertInPlace = db.memory ? () => {} : inPlace([file, `${file}-wal`])
  // the least that has to be synced like an append
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
    // what is deleted is overwritten with nothing where it stood; older copies of its page are in the WAL until then
    scrub: safely((): boolean => {
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return answer?.busy === 0
    }),
    close: (): void => void db.close(),
  }

  /** Looks before, so that nothing goes where nobody would look for it, and after: only then it may be answered. */
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

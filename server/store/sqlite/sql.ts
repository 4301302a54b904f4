// The tables' statements in SQLite, synchronous, over an open file.

import type Database from 'better-sqlite3'
import type { Sql, Statement } from '../ports/sql.ts'

export function sqliteSql(db: Database.Database) {
  // the texts are the code's own, so there are as many as the code has
  const prepared = new Map<string, Database.Statement>()
  const together = db.transaction((statements: readonly Statement[]) => statements.map(run))

  return {
    rows: (...[text, ...values]: Statement): unknown[] => prepare(text).all(values),
    run: (...statement: Statement): number => run(statement),
    together: (statements: readonly Statement[]): number[] => together.immediate(statements),
  }

  function run([text, ...values]: Statement): number {
    return prepare(text).run(values).changes
  }

  function prepare(text: string): Database.Statement {
    const statement = prepared.get(text) ?? db.prepare(text)
    prepared.set(text, statement)
    return statement
  }
}

/** The same behind the port, on the thread that asks. */
export function promisedSql(db: Database.Database): Sql {
  const { rows, run, together } = sqliteSql(db)
  return {
    rows: async (...statement) => rows(...statement) as never,
    run: async (...statement) => run(...statement),
    together: async (statements) => together(statements),
  }
}

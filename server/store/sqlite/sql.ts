// Runs the statements of records in SQLite, synchronously, over an open file.

import type Database from 'better-sqlite3'
import { checkRows } from '../check-rows.ts'
import type { Sql, Statement } from '../ports/sql.ts'

export function sqliteSql(db: Database.Database) {
  // every text is a constant of the code, so the number of prepared statements is bounded
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

/** The same as the port, on the calling thread. */
export function promisedSql(db: Database.Database): Sql {
  const { rows, run, together } = sqliteSql(db)
  return {
    rows: async (shape, ...statement) => checkRows(shape, rows(...statement)),
    run: async (...statement) => run(...statement),
    together: async (statements) => together(statements),
  }
}

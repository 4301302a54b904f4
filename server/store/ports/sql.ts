// The statements that records ask of an engine: those that SQLite and PostgreSQL read alike, a `?` for each value.

export type Value = string | number | null | Uint8Array

/** A statement and the values for its question marks, in order. */
export type Statement = readonly [text: string, ...values: readonly Value[]]

export interface Sql {
  /** The rows that a statement finds. */
  rows<Row>(...statement: Statement): Promise<Row[]>
  /** How many rows a statement changed. */
  run(...statement: Statement): Promise<number>
  /** Runs them in order, all or nothing. How many rows each changed. */
  together(statements: readonly Statement[]): Promise<number[]>
}

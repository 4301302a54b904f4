// The statements that records ask of an engine: those that SQLite and PostgreSQL read alike, a `?` for each value.

import type * as v from 'valibot'

export type Value = string | number | null | Uint8Array

/** A statement and the values for its question marks, in order. */
export type Statement = readonly [text: string, ...values: readonly Value[]]

/** The shape of the rows that a statement finds. */
export type RowShape = v.GenericSchema<unknown, object>

export interface Sql {
  /** The rows that a statement finds. Rejects if one has not the shape. */
  rows<Shape extends RowShape>(shape: Shape, ...statement: Statement): Promise<v.InferOutput<Shape>[]>
  /** How many rows a statement changed. */
  run(...statement: Statement): Promise<number>
  /** Runs them in order, all or nothing. How many rows each changed. */
  together(statements: readonly Statement[]): Promise<number[]>
}

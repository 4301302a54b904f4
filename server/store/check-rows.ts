// Checks rows as they are read from the store, so that a statement and what is made of its rows cannot disagree unnoticed.

import * as v from 'valibot'
import type { RowShape } from './ports/sql.ts'

/**
 * The rows, each of that shape. Throws if one is not, and names the first column at fault and not what it holds, which may
 * be personal.
 */
export function checkRows<Shape extends RowShape>(
  shape: Shape,
  rows: readonly unknown[],
): v.InferOutput<Shape>[] {
  return rows.map((row) => {
    const { success, output, issues } = v.safeParse(shape, row)
    if (success) return output
    throw new Error(
      `a row of the store cannot be read: ${v.getDotPath(issues[0]) ?? 'it'} is not as it was written`,
    )
  })
}

/**
 * The shape of a row that is taken as it is: where the reader looks for damage itself, or copies whatever there is. A row
 * of `days` is one, too, since SQLite does not check what a column holds, and a damaged day must not stop the others.
 */
export function anyRow<Row extends object>(): v.GenericSchema<unknown, Row> {
  return v.custom<Row>((row) => typeof row === 'object' && row !== null)
}

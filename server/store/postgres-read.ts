// The rows of a database for reading, beside whoever serves from it.

import { poolOf, usingOf } from './postgres-pool.ts'
import { postgresSql } from './postgres-sql.ts'
import type { Sql } from './sql.ts'

/** The database's rows, as of each question. Whatever cannot be reached rejects. */
export function readPostgres(url: string): Sql & { close(): void } {
  const pool = poolOf(url)
  return { ...postgresSql(usingOf(pool)), close: () => void pool.end() }
}

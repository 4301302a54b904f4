// The rows of a database for reading, beside whoever serves from it.

import { DatabaseError } from 'pg'
import { formatIn, NEWEST_FORMAT, refuseFormat } from '../log/format.ts'
import { migrations, refuseOther } from '../migrations/migrations.ts'
import type { LogFormat } from '../ports/log.ts'
import type { Sql } from '../ports/sql.ts'
import { poolOf, usingOf } from './pool.ts'
import { postgresSql } from './sql.ts'

/** What PostgreSQL calls a table that is not there. */
const UNDEFINED_TABLE = '42P01'

/** The database's rows, as of each question. Rejects where it cannot be reached, or is of another version. */
export async function readPostgres(url: string): Promise<Sql & { close(): void }> {
  const pool = poolOf(url)
  const sql = postgresSql(usingOf(pool))
  try {
    const [store] = await sql.rows<{ version: number }>('SELECT version FROM store')
    refuseOther(store?.version ?? 0, migrations('postgres').length)
    const [format] = await sql.rows<LogFormat>(NEWEST_FORMAT)
    refuseFormat(formatIn(format))
  } catch (error) {
    await pool.end()
    const isEmpty = error instanceof DatabaseError && error.code === UNDEFINED_TABLE
    throw isEmpty ? new Error('not a database of Yimi') : error
  }
  return { ...sql, close: () => void pool.end() }
}

// Rewrites the table of personal data: rows that are only marked as deleted would stay readable in its file.

import { DatabaseError } from 'pg'
import * as v from 'valibot'
import type { Sql } from '../ports/sql.ts'

/** PostgreSQL's error codes for a lock that was not available, and for a statement that took too long. */
const BUSY = ['55P03', '57014']
/**
 * Milliseconds after which no statement is still running that began before an erasing: while one is, the rewritten table
 * keeps the rows that it could still see. A dozen times the longest statement.
 */
const SETTLED = 60_000

/** The store's `scrub`. It does nothing if this node has rewritten the table since the last erasing. */
export function scrubbing(sql: Sql): () => Promise<boolean> {
  /** The newest receipt whose erased rows are gone from the file. */
  let scrubbed = 0
  return async () => {
    const [last] = await sql.rows(
      v.object({ number: v.number(), settled: v.boolean() }),
      `SELECT number, at < extract(epoch FROM clock_timestamp()) * 1000 - ? AS settled
       FROM receipts ORDER BY number DESC LIMIT 1`,
      SETTLED,
    )
    if (!last || last.number === scrubbed) return true
    try {
      await sql.run('VACUUM FULL persons')
    } catch (error) {
      if (error instanceof DatabaseError && BUSY.includes(error.code ?? '')) return false
      throw error
    }
    if (last.settled) scrubbed = last.number
    return true
  }
}

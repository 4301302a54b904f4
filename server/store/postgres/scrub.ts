// Writes the table of what people gave anew: what is only marked as deleted would stay readable in its file.

import { DatabaseError } from 'pg'
import type { Sql } from '../ports/sql.ts'

/** The codes of a lock that was not to be had, and of a statement that took too long. */
const BUSY = ['55P03', '57014']
/**
 * Milliseconds after which no question is under way any more that began before an erasing: while one is, the table takes
 * along what it could still see. A dozen times what any waits for.
 */
const SETTLED = 60_000

/** The store's `scrub`, which holds up nobody where this node has done it since the last erasing. */
export function scrubbing(sql: Sql): () => Promise<boolean> {
  /** The newest receipt of which nothing is left. */
  let scrubbed = 0
  return async () => {
    const [last] = await sql.rows<{ number: number; settled: boolean }>(
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

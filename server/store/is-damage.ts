// Whether an error of an engine means that the store is damaged. Any other error may be gone at the next attempt.

/** SQLite's SQLITE_CORRUPT and SQLITE_NOTADB, and PostgreSQL's data_corrupted and index_corrupted. */
const DAMAGE = /^(?:SQLITE_(?:CORRUPT|NOTADB)\w*|XX00[12])$/

export function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && DAMAGE.test(String(error.code))
}

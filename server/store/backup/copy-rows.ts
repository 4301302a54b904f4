// Copies a database row by row, without personal data. A copy of its pages would hold that data until it is deleted there,
// and nobody would find a copy that was interrupted.

import type Database from 'better-sqlite3'

/** The table that is empty in a copy. */
const PERSONS = 'persons'

interface Made {
  readonly type: string
  readonly name: string
  readonly sql: string
}

/**
 * Fills an empty database with everything that the file holds at one moment, except personal data. The caller keeps the
 * file open for reading: otherwise this writer would be the last to close it, and would change it.
 */
export function copyRows(file: string, to: Database.Database): void {
  // without this SQLite looks up every reference, and copies twenty times slower
  to.pragma('foreign_keys = OFF')
  to.prepare('ATTACH ? AS source').run(file)
  // a transaction reads the content of one moment, whatever is written meanwhile
  to.exec('BEGIN')
  const made = to
    .prepare<[], Made>(
      // SQLite creates by itself the objects for which it keeps no SQL text
      "SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  for (const { sql } of made.filter(isTable)) to.exec(sql)
  for (const { name } of made.filter(isTable))
    if (name !== PERSONS) to.exec(`INSERT INTO main."${name}" SELECT * FROM source."${name}"`)
  // triggers are created after the rows, so that none fires; indexes too
  for (const one of made) if (!isTable(one)) to.exec(one.sql)
  to.pragma(`main.user_version = ${to.pragma('source.user_version', { simple: true })}`)
  to.exec('COMMIT')
  to.exec('DETACH source')
}

function isTable({ type }: Made): boolean {
  return type === 'table'
}

// A copy of a database row by row. What people gave never comes into it: a copy of its pages would hold that until it is
// deleted there, and a copy that is cut short is found by nobody.

import type Database from 'better-sqlite3'

/** The table that a copy has empty. */
const PERSONS = 'persons'

interface Made {
  readonly type: string
  readonly name: string
  readonly sql: string
}

/**
 * Fills an empty database with everything that the file holds as of one moment, but what people gave. The caller has
 * the file open for reading: the last to close it would otherwise be this writer, and would change it.
 */
export function copyRows(file: string, to: Database.Database): void {
  // rows of tables that are alike are copied as they stand, twenty times as fast, but not where each has to be looked up
  to.pragma('foreign_keys = OFF')
  to.prepare('ATTACH ? AS source').run(file)
  // one moment's content throughout, however much is written meanwhile
  to.exec('BEGIN')
  const made = to
    .prepare<[], Made>(
      // SQLite makes by itself what it has no text for
      "SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  for (const { sql } of made.filter(isTable)) to.exec(sql)
  for (const { name } of made.filter(isTable))
    if (name !== PERSONS) to.exec(`INSERT INTO main."${name}" SELECT * FROM source."${name}"`)
  // triggers after the rows, so that none goes off, and indexes too
  for (const one of made) if (!isTable(one)) to.exec(one.sql)
  to.pragma(`main.user_version = ${to.pragma('source.user_version', { simple: true })}`)
  to.exec('COMMIT')
  to.exec('DETACH source')
}

function isTable({ type }: Made): boolean {
  return type === 'table'
}

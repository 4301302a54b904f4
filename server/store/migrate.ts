// Brings a file of SQLite to this version. Its `user_version` says how many steps it has had.

import type Database from 'better-sqlite3'

/** Takes the steps that the file has not had, each in a transaction: one that fails leaves it where it was. */
export function migrate(db: Database.Database, steps: readonly string[]): void {
  for (const [index, sql] of steps.entries()) {
    if (versionOf(db) > index) continue
    const step = db.transaction(() => {
      // another process may have been quicker
      if (versionOf(db) > index) return
      db.exec(sql)
      db.pragma(`user_version = ${index + 1}`)
    })
    step.immediate()
  }
}

export function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

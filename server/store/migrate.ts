// Numbered files of SQL lead from an empty file to this version. A file's `user_version` says how many it has had.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'

const FOLDER = join(import.meta.dirname, 'migrations', 'sqlite')

/** Every step that this version knows, in order. */
export function migrations(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => readFileSync(join(FOLDER, name), 'utf8'))
}

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

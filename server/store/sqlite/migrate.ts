// Migrates a SQLite file to this version. Its `user_version` says how many migrations it has had.

import type Database from 'better-sqlite3'
import { type KeptRecord, SET_HASH, SET_HEAD, WITHOUT_HASHES, withHashes } from '../log/log.ts'
import { formatIn, NEWEST_FORMAT, refuseFormat, refuseNewer } from '../migrations/migrations.ts'
import type { LogFormat } from '../ports/log.ts'

/** Runs the migrations that the file has not had, each in a transaction: one that fails changes nothing. */
export function migrate(db: Database.Database, steps: readonly string[]): void {
  for (const [index, sql] of steps.entries()) {
    if (versionOf(db) > index) continue
    const step = db.transaction(() => {
      // another process may have run it meanwhile
      if (versionOf(db) > index) return
      db.exec(sql)
      db.pragma(`user_version = ${index + 1}`)
    })
    step.immediate()
  }
}

/** Throws if this build cannot read the file: a newer one has migrated it, or has written events that only it knows. */
export function refuseNewerFile(db: Database.Database, steps: number): void {
  refuseNewer(versionOf(db), steps)
  refuseFormat(fileFormat(db))
}

/** The format of the log in a file, which may be older than the table of formats. */
function fileFormat(db: Database.Database): LogFormat {
  const isKept = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'formats'").get() !== undefined
  return formatIn(isKept ? db.prepare<[], LogFormat>(NEWEST_FORMAT).get() : null)
}

export function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Adds hashes to what a migration has put into the logs of sites: SQL cannot compute them. */
export function addHashes(db: Database.Database): void {
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'site_log'").get()
  if (!isThere) return
  const [setHash, setHead] = [db.prepare(SET_HASH), db.prepare(SET_HEAD)]
  db.transaction(() => {
    for (const { site, number, hash } of withHashes(db.prepare<[], KeptRecord>(WITHOUT_HASHES).all())) {
      setHash.run(hash, site, number)
      setHead.run(hash, site)
    }
  }).immediate()
}

// Putting a backup in the place of the store's file. What was there stays, under another name.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { copyStore, refuseUnfit, sync } from './backup.ts'

/** What belongs to a file of SQLite: without its WAL it would lose what was answered last. */
const PARTS = ['-wal', '-shm', '']

/**
 * Puts a copy of the backup in the file's place. The caller holds the file. Returns the name under which the file that
 * was there is kept; null where there was none. Rejects, nothing changed, where the backup is damaged or newer.
 */
export async function restoreFrom(backup: string, file: string, stamp: string): Promise<string | null> {
  refuseUnfit(backup)
  const next = restoring(file)
  // one that was cut short left its copy whole
  if (resolve(backup) !== resolve(next)) {
    rmSync(next, { force: true })
    await copyStore(backup, next)
  }
  const aside = `${file}.before-${stamp}`
  const isThere = existsSync(file)
  // the WAL goes first: beside another file it would be taken for that one's
  for (const part of PARTS) if (existsSync(file + part)) renameSync(file + part, aside + part)
  renameSync(next, file)
  sync(dirname(file))
  return isThere ? aside : null
}

/** Throws where a restore was cut short between moving the one away and putting the other in its place. */
export function refuseHalfRestored(file: string): void {
  if (!existsSync(file) && existsSync(restoring(file)))
    throw new Error(`a restore was cut short: run "npm run restore -- ${restoring(file)}" to end it`)
}

function restoring(file: string): string {
  return `${file}.restoring`
}

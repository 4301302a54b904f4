// One process to a file: two would each show its own viewers its own days.

import Database from 'better-sqlite3'
import { makePrivate } from './private-file.ts'

/** Milliseconds to wait for a process that is just leaving, as when one takes over from another. */
const PATIENCE = 3000

/** A connection that nobody refers to is closed with the garbage, and its lock with it. */
const held = new Set<Database.Database>()

/**
 * Holds the store's file for this process until it ends, however it ends: the system lets go of a dead process's locks.
 * Throws when another process holds it. Returns how to let go sooner.
 */
export function holdFile(file: string): () => void {
  makePrivate(`${file}.lock`)
  const lock = new Database(`${file}.lock`, { timeout: PATIENCE })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const isHeld = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw isHeld ? new Error(`another Yimi is serving from ${file}`) : error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

// Finds out whether a start failed because the disk is full: SQLite then reports an I/O error, as for a broken disk.

import { statfsSync } from 'node:fs'

/** With fewer free bytes than this nothing can start: the store's file, its log and its index need a few pages each. */
const LEAST = 1_000_000

/** Returns a message that the folder's disk is full; null if there is room, or if that cannot be found out. */
export function noRoomAt(folder: string, ask: typeof statfsSync = statfsSync): string | null {
  try {
    const { bavail, bsize } = ask(folder)
    const free = bavail * bsize
    return free < LEAST
      ? `the disk of ${folder} is full (${free} bytes free): make room and start again`
      : null
  } catch {
    return null
  }
}

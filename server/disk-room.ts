// Why a start failed, where there is no room on the disk: SQLite then speaks of an error of the disk, as where it is broken.

import { statfsSync } from 'node:fs'

/** Bytes below which nothing can be begun: the store's file, its log and its index need a few pages each. */
const LEAST = 1_000_000

/** Says that the disk of that folder is full, where it is; null where there is room, or that cannot be asked. */
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

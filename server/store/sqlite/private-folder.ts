// Folders for this account alone, which are there after a power cut too.

import { accessSync, closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes a folder where there is none, for this account alone. Throws when it cannot be made or written. */
export function makeFolder(folder: string): void {
  makeMissing(resolve(folder), 0o700)
  accessSync(folder, constants.W_OK)
}

/** Node's own recursive mkdir never ends where a file system says of a folder that is there that it is not, as /proc does. */
function makeMissing(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeMissing(dirname(folder))
  mkdirSync(folder, { mode })
  keepNames(dirname(folder))
}

/** What was made in a folder is there after a power cut too, where this account may open the folder at all. */
export function keepNames(folder: string): void {
  try {
    sync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
  }
}

/** What was written to a file, or renamed in a folder, is on disk when it returns. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

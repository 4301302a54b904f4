// Files and folders for this account alone: the store holds hashes of passcodes, and what people gave.
// What was made or renamed here is on disk when it returns.

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What SQLite keeps beside a file. It makes them with the rights of the file itself. */
const BESIDE = ['', '-wal', '-shm', '-journal']
const OTHERS = 0o077

/**
 * Makes an empty file where there is none, and takes everybody else's rights from one that is there. Throws where it
 * cannot be made. SQLite takes an empty file for an empty database.
 */
export function makePrivate(file: string): void {
  if (!existsSync(file)) makeEmpty(file)
  // by name: to close another descriptor of a file would let go of the locks that this process has on it
  for (const end of BESIDE) takeRights(file + end)
}

/** Takes everybody else's rights from the files of a folder that have such a name. Nothing, where there is no such folder. */
export function keepPrivate(folder: string, named: RegExp): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (named.test(name)) takeRights(join(folder, name))
}

function makeEmpty(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function takeRights(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0
  if ((mode & OTHERS) === 0) return
  try {
    chmodSync(file, mode & ~OTHERS & 0o777)
  } catch (error) {
    // another account's file, or a file system without rights: it is served from all the same
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EROFS')) throw error
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

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

// Makes files and folders that only this account can read: the store holds hashes of passcodes, and personal data. It
// also syncs new names and contents to disk.

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

/** The suffixes of the files that SQLite keeps beside a database. SQLite gives them the database's rights. */
const BESIDE = ['', '-wal', '-shm', '-journal']
const OTHERS = 0o077

/**
 * Makes an empty file if there is none, and removes all other accounts' rights from an existing one. Throws if it cannot be
 * made. An empty file is an empty database to SQLite.
 */
export function makePrivate(file: string): void {
  if (!existsSync(file)) makeEmpty(file)
  // by name, because closing another descriptor of a file would release this process's locks on it
  for (const end of BESIDE) takeRights(file + end)
}

/** Removes all other accounts' rights from the files of a folder whose names match. Does nothing if there is no such folder. */
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
    // the file belongs to another account, or the file system has no rights: the server starts nevertheless
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EROFS')) throw error
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Makes a folder for this account alone, if there is none. Throws if it cannot be made or written to. */
export function makeFolder(folder: string): void {
  makeMissing(resolve(folder), 0o700)
  accessSync(folder, constants.W_OK)
}

/** Node's recursive mkdir never ends on a file system that denies that an existing folder exists, as /proc does. */
function makeMissing(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeMissing(dirname(folder))
  mkdirSync(folder, { mode })
  keepNames(dirname(folder))
}

/** Syncs a folder, so that new names in it survive a power cut. Does nothing if this account may not open the folder. */
export function keepNames(folder: string): void {
  try {
    sync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
  }
}

/** Syncs a file or a folder: what was written or renamed there is on disk when it returns. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

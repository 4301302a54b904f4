// Restores a backup in the place of the store's file. The old file is kept under another name.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sync } from '../../private-files.ts'
import { raiseEpochIn, refuseUnfit } from '../sqlite/file.ts'
import { copyStore } from './copy-store.ts'

/** The files that belong to a SQLite file: without its WAL it would lose the newest events. */
const BESIDE = ['-wal', '-shm']

/**
 * Puts a copy of the backup in the file's place, in a new epoch. The caller holds the file; `at` is now, in milliseconds,
 * and `stamp` is the same time as names of files have it. Returns the name under which the old file is kept; null if there
 * was none. Rejects, and changes nothing, if the backup is damaged or newer. If it is interrupted at any moment, there is
 * either the old file with its WAL, or no file and the copy: `refuseHalfRestored` finds the second.
 */
export async function restoreFrom(
  backup: string,
  file: string,
  stamp: string,
  at: number,
): Promise<string | null> {
  refuseUnfit(backup)
  const next = restoring(file)
  const cutShort = halfAside(file)
  // an interrupted restore left a complete copy; this one replaces it in one step, so that there is always a copy. The old
  // copy may have had a later epoch, from a clock that was ahead: the next start notices that
  await copyStore(backup, next, { replaces: true, change: (part) => raiseEpochIn(part, at) })
  const aside = putAside(file, stamp, cutShort)
  renameSync(next, file)
  sync(dirname(file))
  return aside
}

/**
 * The file is moved first: a server does not start without a file, but it would start without its WAL. Each step is on
 * disk before the next begins, because a power cut may keep a later step and lose an earlier one.
 */
function putAside(file: string, stamp: string, cutShort: string | null): string | null {
  const parts = ['', ...BESIDE].filter((part) => existsSync(file + part))
  const goesOn = cutShort !== null && parts.every((part) => !existsSync(cutShort + part))
  const isThere = goesOn || parts.includes('')
  const aside = goesOn ? cutShort : freeName(`${file}.${isThere ? 'before' : 'left'}-${stamp}`)
  for (const part of parts) {
    renameSync(file + part, aside + part)
    sync(dirname(file))
  }
  return isThere ? aside : null
}

/** The name under which an interrupted restore has put some parts of the file aside but not all; null if none has. */
function halfAside(file: string): string | null {
  if (!existsSync(restoring(file))) return null
  const names = [...asides(file)]
  // release 0.1.0 moved the WAL first
  if (existsSync(file)) return names.find(([, parts]) => !parts.has(''))?.[0] ?? null
  const left = BESIDE.filter((part) => existsSync(file + part))
  const newest = names.sort(([a], [b]) => (a < b ? 1 : -1))[0]
  return newest && left.length && !left.some((part) => newest[1].has(part)) ? newest[0] : null
}

/** The files that restores have put aside, each with the parts that are there. */
function asides(file: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.before-`)) continue
    const part = BESIDE.find((end) => name.endsWith(end)) ?? ''
    const whole = join(dirname(file), name.slice(0, name.length - part.length))
    found.set(whole, (found.get(whole) ?? new Set()).add(part))
  }
  return found
}

function freeName(name: string): string {
  return existsSync(name) ? freeName(`${name}-again`) : name
}

/**
 * Throws if a restore was interrupted between its two moves, and if the file is missing although it has existed: an empty
 * file in its place would give every number again. The error says what to do.
 */
export function refuseHalfRestored(file: string): void {
  const next = restoring(file)
  const isThere = existsSync(file)
  const toEnd = `a restore was cut short: run "npm run restore -- ${next}" to end it`
  if (isThere && halfAside(file) !== null)
    throw new Error(`${toEnd}, or move ${next} away to go on with ${file} as it is`)
  if (isThere) return
  if (existsSync(next)) throw new Error(toEnd)
  const [aside] = [...asides(file).keys()].sort().reverse()
  const left = BESIDE.map((part) => file + part).find((part) => existsSync(part)) ?? aside
  if (left)
    throw new Error(
      `${file} is not there, and ${left} is: put the file back, or a backup with "npm run restore -- FILE"`,
    )
}

/** Deletes the copy of a restore that was interrupted before it changed anything. True if there was one. */
export function forgetRestore(file: string): boolean {
  const copies = [restoring(file), `${restoring(file)}.part`].filter((copy) => existsSync(copy))
  for (const copy of copies) rmSync(copy)
  return copies.length > 0
}

function restoring(file: string): string {
  return `${file}.restoring`
}

// Putting a backup in the place of the store's file. What was there stays, under another name.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sync } from '../../private-files.ts'
import { raiseEpochIn, refuseUnfit } from '../sqlite/file.ts'
import { copyStore } from './copy-store.ts'

/** What belongs to a file of SQLite: without its WAL it would lose what was answered last. */
const BESIDE = ['-wal', '-shm']

/**
 * Puts a copy of the backup in the file's place, in a new epoch. The caller holds the file; `at` is now, in milliseconds,
 * and `stamp` how it stands in names of files. Returns the name under which the file that
 * was there is kept; null where there was none. Rejects, nothing changed, where the backup is damaged or newer. Cut
 * short at any moment it leaves the file with its WAL, or none and the copy: `refuseHalfRestored` sees the second.
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
  // one that was cut short left its copy whole; another takes its place at once, so that there is always one. The one
  // that it replaces may have had a later epoch, of a clock that was ahead: the next start sees to that
  await copyStore(backup, next, { replaces: true, change: (part) => raiseEpochIn(part, at) })
  const aside = putAside(file, stamp, cutShort)
  renameSync(next, file)
  sync(dirname(file))
  return aside
}

/**
 * The file goes first: nobody serves from a file that is not there, and from one without its WAL they would. Each step
 * is on disk before the next begins, as a power cut may keep the later and lose the earlier.
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

/** Where a restore that was cut short has put one part of the file aside and not the others; null where none has. */
function halfAside(file: string): string | null {
  if (!existsSync(restoring(file))) return null
  const names = [...asides(file)]
  // 0.1 moved the WAL first
  if (existsSync(file)) return names.find(([, parts]) => !parts.has(''))?.[0] ?? null
  const left = BESIDE.filter((part) => existsSync(file + part))
  const newest = names.sort(([a], [b]) => (a < b ? 1 : -1))[0]
  return newest && left.length && !left.some((part) => newest[1].has(part)) ? newest[0] : null
}

/** What restores have put aside, each with the parts that are there. */
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
 * Throws, saying what to do, where a restore was cut short between moving the one away and putting the other in its
 * place, and where a file that was there is gone: an empty one in its place would begin every number anew.
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

/** Takes away the copy of a restore that was cut short before it changed anything. True where there was one. */
export function forgetRestore(file: string): boolean {
  const copies = [restoring(file), `${restoring(file)}.part`].filter((copy) => existsSync(copy))
  for (const copy of copies) rmSync(copy)
  return copies.length > 0
}

function restoring(file: string): string {
  return `${file}.restoring`
}

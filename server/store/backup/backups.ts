// Backups of a store's file: one is made every hour, and a start can go on from one if the file is damaged or missing.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { makeFolder } from '../../private-files.ts'
import { takeBackHalf } from '../sqlite/file.ts'
import { copyInThread, damageInThread, furthestInThread } from './backup-thread.ts'
import { forgetRestore, refuseHalfRestored, restoreFrom } from './restore.ts'

/** The folder of the hourly backups, in the data folder. */
export const BACKUP_FOLDER = 'backups'
/** How many backups are kept by default: those of a day. */
export const BACKUPS = 24

/** The largest file, in bytes, that is checked before the server starts; a larger one is checked while it serves. */
const CHECKED_FIRST = 200_000_000
const HOUR = 3_600_000
/** Milliseconds from the start to the first backup: the work of a start comes first, and the hourly erasing has another time. */
const FIRST = 600_000
const NAMED = /^yimi-\d{8}T\d{6}Z\.sqlite$/
/** The name of an unfinished copy. It may still hold personal data, and nothing else would delete it. */
const PART = /^yimi-\d{8}T\d{6}Z\.sqlite\.part/

export interface Backups {
  /** Makes a backup now and returns its path. Rejects if it cannot; existing backups stay. */
  run(): Promise<string>
  stop(): void
}

export interface BackupsParts {
  /** The store's file. */
  readonly file: string
  readonly folder: string
  /** How many backups are kept; 0: none are made. */
  readonly keep: number
  readonly clock: Clock
  readonly log: Pick<Log, 'info' | 'error'>
}

/** Makes the first backup some minutes after the start, and one every hour until it is stopped. The caller holds the file. */
export function startBackups({ file, folder, keep, clock, log }: BackupsParts): Backups {
  for (const part of filesIn(folder, PART)) rmSync(part)
  let cancel = keep > 0 ? clock.after(FIRST, next) : () => {}
  let isStopped = false
  return {
    run,
    stop() {
      isStopped = true
      cancel()
    },
  }

  function next(): void {
    run()
      .then(
        (copy) => log.info({ backup: copy }, 'a backup was made'),
        (error: unknown) => log.error({ err: error }, 'a backup failed: tried again in an hour'),
      )
      .then(() => {
        if (!isStopped) cancel = clock.after(HOUR, next)
      })
  }

  async function run(): Promise<string> {
    // a backup is as private as the store
    makeFolder(folder)
    const copy = join(folder, `yimi-${stampOf(clock.now())}.sqlite`)
    await copyInThread(file, copy)
    const all = backupsIn(folder)
    // a backup with a later name was named by a clock that was ahead, and is older than this one
    const newestFirst = [...all.filter((one) => one <= copy), ...all.filter((one) => one > copy)]
    for (const old of newestFirst.slice(keep)) rmSync(old)
    return copy
  }
}

/** The backups in a folder, ordered by name, the newest name first. */
export function backupsIn(folder: string): string[] {
  return filesIn(folder, NAMED).sort().reverse()
}

function filesIn(folder: string, named: RegExp): string[] {
  try {
    const names = readdirSync(folder).filter((name) => named.test(name))
    return names.map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** The undamaged backup with the most events of the newest epoch; null if there is none. */
export async function newestGood(folder: string): Promise<string | null> {
  for (const backup of await furthestInThread(backupsIn(folder)))
    if ((await damageInThread(backup)) === null) return backup
  return null
}

/** A time as names of files have it: `20261123T080000Z`. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

export interface Start {
  /** The store's file. The caller holds it. */
  readonly file: string
  /** The folder of the hourly backups. */
  readonly folder: string
  /** Whether to go on from the newest good backup if the file is damaged or missing. */
  readonly fromBackup: boolean
  readonly log: Pick<Log, 'warn' | 'error'>
  /** The time of the machine's clock, in milliseconds since the epoch. */
  now(): number
}

/**
 * Makes sure that a start has an undamaged file, or that there is no store yet. Rejects if a restore was interrupted, and if
 * the file is damaged or missing and `fromBackup` is not set; the error says what to do.
 */
export async function readyToServe(start: Start): Promise<void> {
  const { file, fromBackup, log } = start
  refuseHalfRestored(file)
  if (forgetRestore(file)) log.warn({ file }, 'a restore was cut short before it changed anything')
  takeBackHalf(file)
  if (!existsSync(file)) return replaceFile(start, null)
  if (statSync(file).size > CHECKED_FIRST && !fromBackup) return checkWhileServing(start)
  const damage = await damageInThread(file)
  if (damage !== null) await replaceFile(start, damage)
}

function checkWhileServing({ file, log }: Start): void {
  damageInThread(file).then(
    (damage) =>
      damage &&
      log.error(
        { file, damage },
        'the store’s file is damaged: to go on from the newest good backup, npm start -- --from-backup',
      ),
    (error: unknown) => log.warn({ err: error }, 'the store’s file could not be checked'),
  )
}

/** Goes on from a backup. `damage` is null if the file is missing: an empty file would give every number again. */
async function replaceFile(start: Start, damage: string | null): Promise<void> {
  const { file, folder, fromBackup, log } = start
  const backup = await newestGood(folder)
  const fault = damage === null ? `${file} is not there` : `${file} is damaged (${damage})`
  if (!backup) {
    if (damage === null) return
    throw new Error(
      `${fault}, and ${folder} has no good backup: put one in its place with "npm run restore -- FILE"`,
    )
  }
  if (!fromBackup)
    throw new Error(
      damage === null
        ? `${fault}, and it has been: ${folder} has backups. Put the file back, or go on from the newest good one, ${backup}: npm start -- --from-backup. To begin anew, move the backups away`
        : `${fault}. To go on from the newest good backup, ${backup}: npm start -- --from-backup. The damaged file is kept`,
    )
  // the machine's time, even if it is not trusted: if it is too late, a future day asks once more than needed how many
  // numbers were lost; if it were too early, today would give some numbers twice
  const at = start.now()
  const kept = await restoreFrom(backup, file, stampOf(at), at)
  log.warn({ backup, kept, damage }, 'the store’s file was damaged or gone: it goes on from a backup')
}

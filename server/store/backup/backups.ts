// The backups of a store's file: one is made every hour, and a start goes on from one where the file is damaged or gone.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { makeFolder } from '../../private-files.ts'
import { takeBackHalf } from '../sqlite/file.ts'
import { copyInThread, damageInThread, furthestInThread } from './backup-thread.ts'
import { forgetRestore, refuseHalfRestored, restoreFrom } from './restore.ts'

/** Where the hourly backups are, in the data folder. */
export const BACKUP_FOLDER = 'backups'
/** Backups kept where nobody has set it: those of a day. */
export const BACKUPS = 24

/** Bytes of a file that is checked before anyone is served from it; a larger one is checked while it is served from. */
const CHECKED_FIRST = 200_000_000
const HOUR = 3_600_000
/** Milliseconds from the start to the first: what a start has to do comes first, and the hourly erasing is not met. */
const FIRST = 600_000
const NAMED = /^yimi-\d{8}T\d{6}Z\.sqlite$/
/** What a copy leaves that was cut short: it may still hold what people gave, and nobody else would take it away. */
const PART = /^yimi-\d{8}T\d{6}Z\.sqlite\.part/

export interface Backups {
  /** Makes one now. Rejects where it cannot; those that are there stay. */
  run(): Promise<string>
  stop(): void
}

export interface BackupsParts {
  /** The store's file. */
  readonly file: string
  readonly folder: string
  /** How many are kept; none are made for 0. */
  readonly keep: number
  readonly clock: Clock
  readonly log: Pick<Log, 'info' | 'error'>
}

/** Begins some minutes after the start, and goes on every hour until it is stopped. The caller holds the file. */
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
    // what is in it is as private as the store
    makeFolder(folder)
    const copy = join(folder, `yimi-${stampOf(clock.now())}.sqlite`)
    await copyInThread(file, copy)
    const all = backupsIn(folder)
    // one that a clock far ahead has named is older than this all the same
    const newestFirst = [...all.filter((one) => one <= copy), ...all.filter((one) => one > copy)]
    for (const old of newestFirst.slice(keep)) rmSync(old)
    return copy
  }
}

/** The backups of a folder, the newest first by their names. */
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

/** The one that has come furthest of those that are whole; null where there is none. */
export async function newestGood(folder: string): Promise<string | null> {
  for (const backup of await furthestInThread(backupsIn(folder)))
    if ((await damageInThread(backup)) === null) return backup
  return null
}

/** A time as it stands in names of files: `20261123T080000Z`. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

export interface Start {
  /** The store's file. The caller holds it. */
  readonly file: string
  /** Of the hourly backups. */
  readonly folder: string
  /** Whether to go on from the newest good backup where the file is damaged or gone. */
  readonly fromBackup: boolean
  readonly log: Pick<Log, 'warn' | 'error'>
  /** By the clock on the wall, in milliseconds. */
  now(): number
}

/**
 * Sees to it that a start has a whole file to serve from, or that there is nothing yet. Rejects, saying what to do, where a
 * restore was cut short, and where the file is damaged or gone and nobody has said to go on from a backup.
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

/** Goes on from a backup. `damage` is null where the file is gone: with an empty one every number would begin anew. */
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
  // by the clock on the wall, even where it is not believed: a time too late has a day to come ask once too often how many
  // numbers were lost, and one too early would have today give some of them twice
  const at = start.now()
  const kept = await restoreFrom(backup, file, stampOf(at), at)
  log.warn({ backup, kept, damage }, 'the store’s file was damaged or gone: it goes on from a backup')
}

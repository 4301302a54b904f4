// A backup every hour, and as many kept as the settings say.

import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { makeFolder } from '../sqlite/private-folder.ts'
import { copyInThread, damageInThread, furthestInThread } from './backup-thread.ts'

/** Backups kept where nobody has set it: those of a day. */
export const BACKUPS = 24

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

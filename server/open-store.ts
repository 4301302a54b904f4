// Where everything is kept: a file of this machine's own, or a database that several nodes share.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, machineClock, type SharedClock, sharedClock } from './clock.ts'
import type { Settings } from './config.ts'
import { noRoomAt } from './disk-room.ts'
import { secretIn } from './first-start.ts'
import { knownTime } from './high-water.ts'
import type { Log } from './log.ts'
import { newestGood, stampOf } from './store/backup/hourly.ts'
import { forgetRestore, refuseHalfRestored } from './store/backup/restore.ts'
import { keepPrivate } from './store/sqlite/private-file.ts'
import { makeFolder } from './store/sqlite/private-folder.ts'
import type { Store } from './store/store.ts'

/** Where the hourly backups are, in the data folder. */
export const BACKUP_FOLDER = 'backups'
/** The store, what restores have put aside, backups, the secret. */
const OURS = /^(?:yimi[.-].*|secret)$/
/** Bytes of a file that is checked before anyone is served from it; a larger one is checked beside the serving. */
const CHECKED_FIRST = 200_000_000

export interface Opened {
  readonly store: Store
  readonly secret: string
  readonly clock: Clock
  /** Puts the clock right by where the store is. */
  readonly timed?: SharedClock['told']
}

export interface Opening {
  readonly settings: Settings
  readonly log: Pick<Log, 'warn' | 'error'>
  /** Whether to go on from the newest good backup where the file is damaged. */
  readonly fromBackup: boolean
  /** Told when the store cannot be asked any more. */
  died(error: Error): void
}

/** Opens it, held for this process where only one may have it. Rejects with one line that names the setting. */
export function openStore(opening: Opening): Promise<Opened> {
  const { settings } = opening
  return settings.database === null
    ? openFile(opening)
    : openDatabase(settings.database, settings.secret ?? '')
}

async function openFile({ settings: { data, secret }, log, fromBackup, died }: Opening): Promise<Opened> {
  return named(
    'YIMI_DATA',
    async () => {
      makeFolder(data)
      const file = join(data, 'yimi.sqlite')
      // also what an older version has made, and what was copied here by hand
      for (const folder of [data, join(data, BACKUP_FOLDER)]) keepPrivate(folder, OURS)
      const { holdFile } = await import('./store/sqlite/hold.ts')
      holdFile(file)
      refuseHalfRestored(file)
      if (forgetRestore(file)) log.warn({ file }, 'a restore was cut short before it changed anything')
      const { takeBackHalf } = await import('./store/sqlite/open.ts')
      takeBackHalf(file)
      await wholeFile(file, join(data, BACKUP_FOLDER), fromBackup, log)
      const kept = secret ?? secretIn(data)
      const { openSqlite } = await import('./store/sqlite/sqlite.ts')
      const store = await openSqlite(file, died)
      await startAfterData(data, store, log)
      return { store, secret: kept, clock: machineClock }
    },
    () => noRoomAt(data),
  )
}

/** Before anything is told the time: a clock that is ahead at a start would end days and erase by age. */
async function startAfterData(folder: string, store: Store, log: Opening['log']): Promise<void> {
  const wall = machineClock.now()
  const known = await knownTime({ folder, store }, wall)
  if (known === null) return
  machineClock.startAfter(known)
  if (machineClock.unbelieved() === null) return
  const [data, machine] = [new Date(known).toISOString(), new Date(wall).toISOString()]
  log.warn(
    { data, machine },
    'the machine’s clock is more than an hour ahead of the data: time goes on from the data until the clock is put right, a marshal says on a tablet that it is right or opens a day, or ten minutes have passed',
  )
}

/** Sees to it that the file is whole. Rejects, saying what to do, where it is damaged and nobody has said to go on without it. */
async function wholeFile(
  file: string,
  folder: string,
  fromBackup: boolean,
  log: Opening['log'],
): Promise<void> {
  const { damageInThread } = await import('./store/backup/backup-thread.ts')
  if (!existsSync(file)) return goOn(file, folder, fromBackup, log, null)
  if (statSync(file).size > CHECKED_FIRST && !fromBackup) {
    damageInThread(file).then(
      (damage) =>
        damage &&
        log.error(
          { file, damage },
          'the store’s file is damaged: to go on from the newest good backup, npm start -- --from-backup',
        ),
      (error: unknown) => log.warn({ err: error }, 'the store’s file could not be checked'),
    )
    return
  }
  const damage = await damageInThread(file)
  if (damage !== null) await goOn(file, folder, fromBackup, log, damage)
}

/** What is done where the file is damaged, or is gone and has left backups: an empty one in its place would begin every number anew. */
async function goOn(
  file: string,
  folder: string,
  fromBackup: boolean,
  log: Opening['log'],
  damage: string | null,
): Promise<void> {
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
  const { restoreFrom } = await import('./store/backup/restore.ts')
  // by the clock on the wall, believed or not: a time too late has a day to come ask once too often how many numbers were
  // lost, and one too early would have today give some of them twice
  const at = machineClock.now()
  const kept = await restoreFrom(backup, file, stampOf(at), at)
  log.warn({ backup, kept, damage }, 'the store’s file was damaged or gone: it goes on from a backup')
}

async function openDatabase(url: string, secret: string): Promise<Opened> {
  const { openPostgres } = await import('./store/postgres/postgres.ts')
  const store = await named('DATABASE_URL', () => openPostgres(url))
  const clock = sharedClock()
  return { store, secret, clock, timed: clock.told }
}

/** `why`: where it is known better than the error says. */
async function named<T>(
  setting: string,
  open: () => Promise<T>,
  why: () => string | null = () => null,
): Promise<T> {
  try {
    return await open()
  } catch (error) {
    const reason = [why(), reasonOf(error)].filter(Boolean).join('. ')
    throw new Error(`${setting}: ${reason}`, { cause: error })
  }
}

/** A host with several addresses fails with an error for each, and without words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

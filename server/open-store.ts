// Opens the place where all data is kept: a file on this machine, or a database that several nodes share.

import { join } from 'node:path'
import { type Clock, machineClock, type SharedClock, sharedClock } from './clock.ts'
import type { Settings } from './config.ts'
import { noRoomAt } from './disk-room.ts'
import { secretIn } from './first-start.ts'
import { knownTime } from './high-water.ts'
import type { Log } from './log.ts'
import { keepPrivate, makeFolder } from './private-files.ts'
import { BACKUP_FOLDER, readyToServe } from './store/backup/backups.ts'
import type { Store } from './store/ports/store.ts'
import { holdFile } from './store/sqlite/file.ts'
import { openSqlite } from './store/sqlite/sqlite.ts'

/** The folder of the store, its backups, the files that a restore replaced, and the secret. */
const OURS = /^(?:yimi[.-].*|secret)$/

export interface Opened {
  readonly store: Store
  readonly secret: string
  readonly clock: Clock
  /** Sets the clock by the store's time. */
  readonly timed?: SharedClock['set']
}

export interface StoreOpening {
  readonly settings: Settings
  readonly log: Pick<Log, 'warn' | 'error'>
  /** Whether to use the newest good backup if the file is damaged. */
  readonly fromBackup: boolean
  /** Called when the store cannot be reached any more. */
  died(error: Error): void
}

/** Opens the store, with a lock where only one process may use it. Rejects with one line that names the setting. */
export function openStore(opening: StoreOpening): Promise<Opened> {
  const { settings } = opening
  return settings.database === null
    ? openFile(opening)
    : openDatabase(settings.database, settings.secret ?? '')
}

async function openFile({
  settings: { data, secret },
  log,
  fromBackup,
  died,
}: StoreOpening): Promise<Opened> {
  return named(
    'YIMI_DATA',
    async () => {
      makeFolder(data)
      const file = join(data, 'yimi.sqlite')
      // also files that an older version has made, or that were copied here by hand
      for (const folder of [data, join(data, BACKUP_FOLDER)]) keepPrivate(folder, OURS)
      holdFile(file)
      await readyToServe({ file, folder: join(data, BACKUP_FOLDER), fromBackup, log, now: machineClock.now })
      const kept = secret ?? secretIn(data)
      const store = await openSqlite(file, died)
      await startAfterData(data, store, log)
      return { store, secret: kept, clock: machineClock }
    },
    () => noRoomAt(data),
  )
}

/** Before anything uses the clock: if it is ahead at a start, it would end days and erase data too early. */
async function startAfterData(folder: string, store: Store, log: StoreOpening['log']): Promise<void> {
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

async function openDatabase(url: string, secret: string): Promise<Opened> {
  const { openPostgres } = await import('./store/postgres/postgres.ts')
  const store = await named('DATABASE_URL', () => openPostgres(url))
  const clock = sharedClock()
  return { store, secret, clock, timed: clock.set }
}

/** `why`: the reason, if it is known better than from the error. */
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

/** A host with several addresses fails with one error for each, and without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

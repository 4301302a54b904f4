// Where everything is kept: a file of this machine's own, or a database that several nodes share.

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

/** The store, what restores have put aside, backups, the secret. */
const OURS = /^(?:yimi[.-].*|secret)$/

export interface Opened {
  readonly store: Store
  readonly secret: string
  readonly clock: Clock
  /** Puts the clock right by where the store is. */
  readonly timed?: SharedClock['set']
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

async function openDatabase(url: string, secret: string): Promise<Opened> {
  const { openPostgres } = await import('./store/postgres/postgres.ts')
  const store = await named('DATABASE_URL', () => openPostgres(url))
  const clock = sharedClock()
  return { store, secret, clock, timed: clock.set }
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

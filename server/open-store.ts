// Where everything is kept: a file of this machine's own, or a database that several nodes share.

import { join } from 'node:path'
import type { Settings } from './config.ts'
import { makeFolder, secretIn } from './first-start.ts'
import type { Store } from './store/store.ts'

export interface Opened {
  readonly store: Store
  readonly secret: string
}

/** Opens it, held for this process where only one may have it. Rejects with one line that names the setting. */
export function openStore(settings: Settings): Promise<Opened> {
  return settings.database === null
    ? openFile(settings)
    : openDatabase(settings.database, settings.secret ?? '')
}

async function openFile({ data, secret }: Settings): Promise<Opened> {
  return named('YIMI_DATA', async () => {
    makeFolder(data)
    const file = join(data, 'yimi.sqlite')
    const { holdFile } = await import('./store/sqlite-hold.ts')
    holdFile(file)
    const kept = secret ?? secretIn(data)
    const { openSqlite } = await import('./store/sqlite.ts')
    return { store: await openSqlite(file), secret: kept }
  })
}

async function openDatabase(url: string, secret: string): Promise<Opened> {
  const { openPostgres } = await import('./store/postgres.ts')
  return { store: await named('DATABASE_URL', () => openPostgres(url)), secret }
}

async function named<T>(setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    throw new Error(`${setting}: ${reasonOf(error)}`, { cause: error })
  }
}

/** A host with several addresses fails with an error for each, and without words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

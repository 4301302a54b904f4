// The door to SQLite: one file is one store, whose engine runs in a worker thread.

import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { migrations, refuseOther } from '../migrations/migrations.ts'
import type { Sql } from '../ports/sql.ts'
import type { Store } from '../ports/store.ts'
import { askThread } from './ask-thread.ts'
import { refuseNewerFile, versionOf } from './migrate.ts'
import { promisedSql } from './sql.ts'
import { sqliteStore } from './store.ts'

/**
 * Opens the store in a file, which is made if there is none. Rejects if it cannot be opened, or has a newer version. If the
 * engine's thread ends by itself later, `died` is told why, and every call is rejected from then on.
 */
export async function openSqlite(file: string, died: (error: Error) => void = () => {}): Promise<Store> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file } })
  const ask = await askThread(worker)
  let isClosing = false
  let reason = new Error('it ended without a word')
  worker.on('error', (error) => {
    if (error instanceof Error) reason = error
  })
  worker.on('exit', () => {
    if (!isClosing) died(reason)
  })
  return sqliteStore((name) => (...args) => {
    if (name === 'close') isClosing = true
    return ask(name, args)
  })
}

/** Reads a file's rows beside its server; writing rejects. Throws if there is no such file, or if it has another version. */
export function readSqlite(file: string): Sql & { close(): void } {
  if (!existsSync(file)) throw new Error('there is no such file')
  const db = new Database(file, { readonly: true })
  try {
    refuseNewerFile(db, migrations('sqlite').length)
    refuseOther(versionOf(db), migrations('sqlite').length)
  } catch (error) {
    db.close()
    throw error
  }
  return { ...promisedSql(db), close: () => void db.close() }
}

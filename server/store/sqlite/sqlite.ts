// SQLite behind the store's port: one file, its engine in a thread of its own.

import { Worker } from 'node:worker_threads'
import { recordsOver } from '../records/records.ts'
import type { Store } from '../store.ts'
import { askThread } from './ask-thread.ts'
import type { Engine } from './engine.ts'

/** The engine's functions, wherever it runs. */
export type Asked = {
  [Name in keyof Engine]: (...args: Parameters<Engine[Name]>) => Promise<ReturnType<Engine[Name]>>
}

/** Every function of the engine, so that one that is added and not passed on does not compile. */
const names: Record<keyof Engine, true> = {
  append: true,
  read: true,
  days: true,
  latestDays: true,
  format: true,
  rows: true,
  run: true,
  together: true,
  check: true,
  scrub: true,
  close: true,
}

/**
 * Opens the store in a file, made where there is none. Rejects when it cannot be opened, or is from a newer version.
 * Where its thread ends later on by itself, `died` is told why: every question is rejected from then on.
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

/** The port over an engine that is asked by the names of its functions. */
export function sqliteStore(asking: (name: keyof Engine) => (...args: unknown[]) => Promise<unknown>): Store {
  const functions = Object.keys(names).map((name) => [name, asking(name as keyof Engine)])
  const { rows, run, together, ...log } = Object.fromEntries(functions) as Asked
  let closed: Promise<void> | null = null
  return {
    ...log,
    shared: null,
    ...recordsOver({ rows: rows as never, run, together }),
    // one process to a file
    follow: null,
    alone: (_site, _date, work) => work(log),
    close() {
      closed ??= log.close()
      return closed
    },
  }
}

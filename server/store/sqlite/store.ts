// The store's port over SQLite's engine, wherever that runs.

import type { Store } from '../ports/store.ts'
import { recordsOver } from '../records/records.ts'
import type { Engine } from './engine.ts'

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

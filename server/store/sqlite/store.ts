// The store's port over SQLite's engine, on whichever thread the engine runs.

import { checkRows } from '../check-rows.ts'
import type { Store } from '../ports/store.ts'
import { recordsOver } from '../records/records.ts'
import type { Engine } from './engine.ts'

/** Makes the port from an engine whose functions are called by name. */
export function sqliteStore(asking: (name: keyof Engine) => (...args: unknown[]) => Promise<unknown>): Store {
  const functions = Object.keys(names).map((name) => [name, asking(name as keyof Engine)])
  const { rows, run, together, ...log } = Object.fromEntries(functions) as RemoteEngine
  let closed: Promise<void> | null = null
  return {
    ...log,
    shared: null,
    ...recordsOver({
      rows: async (shape, ...statement) => checkRows(shape, await rows(...statement)),
      run,
      together,
    }),
    // only one process uses a file
    follow: null,
    alone: (_site, _date, work) => work(log),
    close() {
      closed ??= log.close()
      return closed
    },
  }
}

/** The engine's functions as another thread calls them: each answers with a promise. */
export type RemoteEngine = {
  [Name in keyof Engine]: (...args: Parameters<Engine[Name]>) => Promise<ReturnType<Engine[Name]>>
}

/** The name of every function of the engine: a new function that is not passed on does not compile. */
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

// A store in memory, for tests of the shell: SQLite without a file, on the thread that asks. Nothing outlives it.

import type { Store } from '../ports/store.ts'
import { sqliteEngine } from './engine.ts'
import { sqliteStore } from './store.ts'

/** An empty store. */
export function memoryStore(): Store {
  const engine = sqliteEngine(':memory:')
  return sqliteStore(
    (name) =>
      async (...args) =>
        (engine[name] as (...args: unknown[]) => unknown)(...args),
  )
}

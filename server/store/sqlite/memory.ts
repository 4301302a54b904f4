// A store in memory, for tests of the server: SQLite without a file, on the calling thread. Nothing is kept.

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

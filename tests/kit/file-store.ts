// A store in a file whose engine runs on the calling thread: the same rows, without a thread to start for each of a
// test's many stores.

import type { Store } from '../../server/store/ports/store.ts'
import { sqliteEngine } from '../../server/store/sqlite/engine.ts'
import { sqliteStore } from '../../server/store/sqlite/store.ts'

/** Opens the file, which is made if there is none. Throws if it cannot be opened, or has a newer version. */
export function fileStore(file: string): Store {
  const engine = sqliteEngine(file)
  return sqliteStore(
    (name) =>
      async (...args) =>
        (engine[name] as (...args: unknown[]) => unknown)(...args),
  )
}

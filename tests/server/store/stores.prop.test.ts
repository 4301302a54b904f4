import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/memory.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Store } from '../../../server/store/store.ts'
import { newFile } from './new-file.ts'
import { type Call, callOf, everything, steps } from './random-steps.ts'

test('whatever is asked, SQLite in a file and in memory give the same answers and keep the same, also after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const file = newFile()
      const memory = memoryStore()
      const sqlite = await openSqlite(file)
      try {
        for (const step of steps) {
          const call = await callOf(step, memory)
          expect(await answer(sqlite, call), call[0]).toEqual(await answer(memory, call))
        }
      } finally {
        await sqlite.close()
      }
      const again = await openSqlite(file)
      for (const call of everything) {
        expect(await answer(again, call), call[0]).toEqual(await answer(memory, call))
      }
      await again.close()
    }),
    { numRuns: 15 },
  )
})

/** What a call is answered. Why it was rejected is each engine's own business. */
async function answer(store: Store, [name, ...args]: Call): Promise<unknown> {
  const call = store[name] as (...args: unknown[]) => unknown
  try {
    return await call(...args)
  } catch {
    return 'rejected'
  }
}

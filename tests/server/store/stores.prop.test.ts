import fc from 'fast-check'
import { test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { answerAlike, keepAlike } from './alike.ts'
import { newFile } from './new-file.ts'
import { steps } from './random-steps.ts'

test('SQLite in a file and in memory give the same answers to any calls, and store the same, also after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const file = newFile()
      const memory = memoryStore()
      const sqlite = await openSqlite(file)
      try {
        await answerAlike(steps, sqlite, memory)
      } finally {
        await sqlite.close()
      }
      const again = await openSqlite(file)
      await keepAlike(again, memory)
      await again.close()
    }),
    { numRuns: 15 },
  )
})

import { writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations, refuseNewer } from '../../server/store/migrations/migrations.ts'
import { versionOf } from '../../server/store/sqlite/migrate.ts'
import { openSqlite, readSqlite } from '../../server/store/sqlite/sqlite.ts'
import { storeFile } from '../kit/first-release/played.ts'
import { firstReleaseSuite } from './first-release-suite.ts'
import { newFile } from './store/new-file.ts'

function fileOf010(): string {
  const file = newFile()
  writeFileSync(file, storeFile())
  return file
}

firstReleaseSuite('SQLite', async () => {
  const file = fileOf010()
  return { store: await openSqlite(file), beside: async () => readSqlite(file) }
})

test('a store that this version has opened is refused by 0.1.0, which compares the number of migrations', async () => {
  const file = fileOf010()
  const known = stepsOf(file)
  await (await openSqlite(file)).close()
  // the query that 0.1.0 makes before it opens a store
  expect(() => refuseNewer(stepsOf(file), known)).toThrow(
    `written by a newer Yimi (store version ${migrations('sqlite').length}; this one knows up to 5)`,
  )
})

function stepsOf(file: string): number {
  const db = new Database(file, { readonly: true })
  const steps = versionOf(db)
  db.close()
  return steps
}

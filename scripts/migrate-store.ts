// Copies the data from SQLite to PostgreSQL, while no server runs: `DATABASE_URL=… npm run migrate-store`. If it was
// interrupted, the next run continues.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moveStore } from '../server/store/move-store.ts'
import { openPostgres, readPostgres } from '../server/store/postgres/postgres.ts'
import { holdFile } from '../server/store/sqlite/file.ts'
import { openSqlite, readSqlite } from '../server/store/sqlite/sqlite.ts'

const file = join(process.env['YIMI_DATA'] || './data', 'yimi.sqlite')
const url = process.env['DATABASE_URL'] || ''
try {
  if (!url) throw new Error('DATABASE_URL: name the database to write to, as in postgres://host:5432/yimi')
  if (!existsSync(file)) throw new Error(`YIMI_DATA: there is no ${file}`)
  holdFile(file)
  // both are migrated to this version first
  await (await openSqlite(file)).close()
  await (await openPostgres(url)).close()
  const from = readSqlite(file)
  const to = await readPostgres(url)
  const { days, events } = await moveStore(from, to, (line) => say(line))
  to.close()
  from.close()
  say(`${days} days with ${events} events are the same in both. ${file} is as it was.`)
  say(
    'Start the nodes with DATABASE_URL, and with YIMI_SECRET as it stands in the data folder’s file "secret".',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

// Copies the store while the server runs: `npm run backup -- FILE`.

import { join, resolve } from 'node:path'
import { copyStore } from '../server/store/backup/copy-store.ts'

const [copy] = process.argv.slice(2)
const file = join(process.env['YIMI_DATA'] || './data', 'yimi.sqlite')
try {
  if (process.env['DATABASE_URL'])
    throw new Error(
      `With DATABASE_URL use PostgreSQL’s own: pg_dump --format=custom --exclude-table-data='*.persons' --file=FILE "$DATABASE_URL"`,
    )
  if (!copy) throw new Error('Name the file to write: npm run backup -- FILE')
  await copyStore(file, resolve(copy))
  process.stdout.write(`${copy} is a whole backup of ${file}\n`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

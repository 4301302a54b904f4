// Replaces the store by a backup, while no server uses it: `npm run restore -- FILE`.

import { join } from 'node:path'
import { stampOf } from '../server/store/backup/backups.ts'
import { restoreFrom } from '../server/store/backup/restore.ts'
import { holdFile } from '../server/store/sqlite/file.ts'

const [backup] = process.argv.slice(2)
const file = join(process.env['YIMI_DATA'] || './data', 'yimi.sqlite')
try {
  if (process.env['DATABASE_URL'])
    throw new Error(
      'With DATABASE_URL use PostgreSQL’s own: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
    )
  if (!backup) throw new Error('Name the backup: npm run restore -- FILE')
  const letGo = holdFile(file)
  const at = Date.now()
  const aside = await restoreFrom(backup, file, stampOf(at), at)
  letGo()
  process.stdout.write(`${file} is now ${backup}\n`)
  if (aside) process.stdout.write(`What was there is kept as ${aside}\n`)
  process.stdout.write(
    'Staff sign in again. Queues give no numbers until a marshal says on the tablet how many to leave out: those since the backup may have been given\n',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

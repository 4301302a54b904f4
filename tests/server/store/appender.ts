// A process that appends to a store for as long as it lives, and prints each version once it was answered.

import { openSqlite } from '../../../server/store/sqlite.ts'
import { append } from './lines.ts'

const store = await openSqlite(process.argv[2] ?? '')
for (let version = 0; version < 100_000; version++) {
  await store.append([append('one', version)])
  process.stdout.write(`${version + 1}\n`)
}

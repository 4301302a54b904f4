// A process that appends to two days for as long as it lives, and prints each version once it was answered.

import { openSqlite } from '../../../../server/store/sqlite/sqlite.ts'
import { append } from '../lines.ts'

const [file = '', from = '0'] = process.argv.slice(2)
const store = await openSqlite(file)
for (let version = Number(from); ; version++) {
  await store.append([append('one', version), append('two', version)])
  process.stdout.write(`${version + 1}\n`)
}

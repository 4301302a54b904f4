// A process that appends to two days until it is killed, and prints each version after its answer.

import { openSqlite } from '../../../../server/store/sqlite/sqlite.ts'
import { append } from '../lines.ts'

const [file = '', from = '0'] = process.argv.slice(2)
const store = await openSqlite(file)
for (let version = Number(from); ; version++) {
  await store.append([append('one', version), append('two', version)])
  process.stdout.write(`${version + 1}\n`)
}

// Checks the receipts of erased data while the server runs, and prints them: `npm run receipts`.

import { join } from 'node:path'
import { checkReceipts } from '../server/retention/receipts.ts'
import { readPostgres } from '../server/store/postgres/postgres.ts'
import { recordsOver } from '../server/store/records/records.ts'
import { readSqlite } from '../server/store/sqlite/sqlite.ts'

const url = process.env['DATABASE_URL']
const file = join(process.env['YIMI_DATA'] || './data', 'yimi.sqlite')
const store = await open()
const { receipts, erased, last, brokenAt } = await checkReceipts(recordsOver(store), (receipt) => {
  const { number, at, site, reason, erased } = receipt
  say(`${number}  ${new Date(at).toISOString()}  ${site}  ${reason}  ${erased} erased`)
})
store.close()
say(`${receipts} receipts hold, of ${erased} people's answers. The newest has the hash ${last?.hash ?? '-'}`)
if (brokenAt !== null) {
  console.error(`Receipt ${brokenAt} does not follow from the one before it: somebody has changed them.`)
  process.exit(1)
}

async function open() {
  try {
    return url ? await readPostgres(url) : readSqlite(file)
  } catch (error) {
    console.error(
      `${url ? 'DATABASE_URL' : `YIMI_DATA: ${file}`}: ${error instanceof Error ? error.message : error}`,
    )
    return process.exit(1)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

// Checks the log and the receipts for damage while the server runs: `npm run verify`, or `-- FILE` for a backup.

import { join } from 'node:path'
import { checkReceipts } from '../server/retention/receipts.ts'
import { isDamage } from '../server/store/is-damage.ts'
import { readPostgres } from '../server/store/postgres/postgres.ts'
import { recordsOver } from '../server/store/records/records.ts'
import { readSqlite } from '../server/store/sqlite/sqlite.ts'
import { missingDays, strayEvents, verifyLog } from '../server/verify/verify-log.ts'
import { type NotedDay, verifySites } from '../server/verify/verify-sites.ts'

/** The exit code if the check was not possible: neither undamaged nor damaged. */
const NOT_CHECKED = 2

const url = process.env['DATABASE_URL']
const file = process.argv[2] ?? join(process.env['YIMI_DATA'] || './data', 'yimi.sqlite')
const isDatabase = url && !process.argv[2]
let damaged = 0
let isChecked = true
try {
  const store = isDatabase ? await readPostgres(url) : readSqlite(file)
  const notedIn = new Map<string, ReadonlyMap<string, NotedDay>>()
  for await (const { site, records, head, damage, days } of verifySites(store)) {
    notedIn.set(site, days)
    if (damage) fault(damage)
    else say(`${site}  ${records} records of the site  ok  ${head}`)
  }
  const found = verifyLog(store, notedIn, Date.now())
  for await (const { site, date, events, unchained, isErased, head, damage } of found) {
    const older = unchained ? `, ${unchained} of before the chain` : ''
    const state = damage ? `DAMAGED: ${damage}` : isErased ? 'erased by age' : `ok${older}`
    say(`${site}  ${date}  ${events} events  ${state}  ${head}`)
    if (damage) damaged += 1
  }
  for (const day of await missingDays(store, notedIn)) fault(`${day} was opened, and is not there`)
  const strays = await strayEvents(store)
  if (strays) fault(`${strays} events belong to no day`)
  const { receipts, last, brokenAt } = await checkReceipts(recordsOver(store))
  if (brokenAt !== null) fault(`receipt ${brokenAt} does not follow from the one before it`)
  else say(`${receipts} receipts  ok  ${last?.hash ?? ''}`)
  store.close()
} catch (error) {
  const reason = `${isDatabase ? 'DATABASE_URL' : file}: ${error instanceof Error ? error.message : error}`
  if (isDamage(error)) fault(reason)
  else {
    isChecked = false
    console.error(`Not checked: ${reason}`)
  }
}
if (damaged) say(`${damaged} damaged`)
else if (isChecked) say('No damage found')
process.exitCode = damaged ? 1 : isChecked ? 0 : NOT_CHECKED

function fault(line: string): void {
  say(`DAMAGED: ${line}`)
  damaged += 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

// A log that somebody has changed is found, and where.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../../server/store/migrations.ts'
import { sqliteLog } from '../../../server/store/sqlite-log.ts'
import { openFile } from '../../../server/store/sqlite-open.ts'
import { readSqlite } from '../../../server/store/sqlite-read.ts'
import { type VerifiedDay, verifyLog } from '../../../server/verify/verify-log.ts'
import type { Recorded } from '../../../shared/day/events.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { callNext, openDay, openDesk, play, taken, times, unopened } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { newFile } from '../store/new-file.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/verify.ts')
/** The step of the store that brought the chain. */
const CHAIN = 5
const played = play(unopened(), openDay, openDesk(), ...times(4, taken()), callNext('1', []))
const records: Recorded[] = [...played.log]

/** A file with a day of the sample site, its events appended in three parts. */
function fileWithDay(before?: (db: Database.Database) => void): string {
  const file = newFile()
  const db = openFile(file)
  db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('xingfuli', JSON.stringify(sampleSite()))
  before?.(db)
  const { date } = played.day
  const row = { ended: false, dueAt: null, summary: siteSummary(played.day, 0) }
  for (const part of [records.slice(0, 2), records.slice(2, 3), records.slice(3)]) {
    const expected = (part[0]?.version ?? 1) - 1
    sqliteLog(db).append([{ site: 'xingfuli', date, expected, records: part, row }])
  }
  db.close()
  return file
}

/** `npm run verify` of a file. */
async function run(file: string) {
  const env = { ...process.env, DATABASE_URL: '' }
  return promisify(execFile)(process.execPath, [SCRIPT, file], { env }).then(
    (said) => ({ code: 0, ...said }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

async function verified(file: string): Promise<VerifiedDay[]> {
  const store = readSqlite(file)
  const days = []
  for await (const day of verifyLog(store)) days.push(day)
  store.close()
  return days
}

function changed(file: string, sql: string): string {
  const db = new Database(file)
  db.exec(sql)
  db.close()
  return file
}

test('a log that nobody has changed is whole', async () => {
  const [day] = await verified(fileWithDay())
  expect(day).toMatchObject({ site: 'xingfuli', events: records.length, unchained: 0, damage: null })
  expect(day?.head).toMatch(/^[0-9a-f]{32}$/)
})

const last = records.length
const takenAt = records.findIndex(({ event }) => event.type === 'ticket-taken') + 1

test.each([
  [
    'an edited event',
    `UPDATE events SET event = replace(event, '"party":1', '"party":9') WHERE version = ${takenAt}`,
    `event ${takenAt}`,
  ],
  ['another time', 'UPDATE events SET at = at + 1 WHERE version = 2', 'event 2'],
  ['another actor', `UPDATE events SET actor = 'm2' WHERE version = 3`, 'event 3'],
  ['another hash', `UPDATE events SET before = x'00' WHERE version = 3`, 'event 3'],
  ['a hash taken out', 'UPDATE events SET before = NULL WHERE version = 3', 'event 3'],
  ['an edited last event', `UPDATE events SET command = 'recall' WHERE version = ${last}`, `event ${last}`],
  ['a removed last event', `DELETE FROM events WHERE version = ${last}`, `event ${last - 1}`],
  [
    'a removed last event, and the row told so',
    `DELETE FROM events WHERE version = ${last}; UPDATE days SET version = ${last - 1}`,
    `event ${last - 1}`,
  ],
  ['a removed middle', 'DELETE FROM events WHERE version = 3', 'event 3 is missing'],
  [
    'two swapped',
    'UPDATE events SET version = -3 WHERE version = 3; UPDATE events SET version = 3 WHERE version = 4; UPDATE events SET version = 4 WHERE version = -3',
    'event 2',
  ],
  ['another version in the row', 'UPDATE days SET version = version + 1', `event ${last}`],
  ['another head in the row', `UPDATE days SET head = x'00'`, `event ${last}`],
  ['another end in the row', 'UPDATE days SET ended = 1', 'ended'],
  ['every hash taken out but the row’s', 'UPDATE events SET before = NULL', `event ${last}`],
])('%s is found, and where', async (_, sql, where) => {
  const [day] = await verified(changed(fileWithDay(), sql))
  expect(day?.damage).toContain(where)
})

test('a log that cannot be replayed is found though its chain holds', async () => {
  const file = newFile()
  const db = openFile(file)
  db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('xingfuli', JSON.stringify(sampleSite()))
  const event = { type: 'no-such-event' } as unknown as Recorded['event']
  const odd = [{ ...(records[0] as Recorded), event }]
  const row = { ended: false, dueAt: null, summary: siteSummary(played.day, 0) }
  sqliteLog(db).append([{ site: 'xingfuli', date: played.day.date, expected: 0, records: odd, row }])
  db.close()
  expect((await verified(file))[0]?.damage).toContain('event 1 cannot be read')
})

test('events of before the chain verify as that, and the day goes on with one', async () => {
  const file = fileWithDay()
  // as version 0.1 left them
  changed(file, 'UPDATE events SET before = NULL; UPDATE days SET head = NULL')
  expect(await verified(file)).toMatchObject([{ unchained: last, damage: null }])
  const db = openFile(file)
  const more = play(played, taken()).log.slice(last)
  const row = { ended: false, dueAt: null, summary: siteSummary(played.day, 0) }
  sqliteLog(db).append([{ site: 'xingfuli', date: played.day.date, expected: last, records: more, row }])
  db.close()
  expect(await verified(file)).toMatchObject([{ unchained: last, damage: null }])
  changed(file, `UPDATE events SET at = 0 WHERE version = ${last + 1}`)
  expect((await verified(file))[0]?.damage).toContain(`event ${last + 1}`)
})

test('npm run verify says it of each day, and its exit code too', async () => {
  const file = fileWithDay()
  expect(await run(file)).toMatchObject({ code: 0, stdout: expect.stringContaining('No damage found') })
  changed(file, 'UPDATE events SET at = 0 WHERE version = 3')
  const { code, stdout } = await run(file)
  expect(code).toBe(1)
  expect(stdout).toContain(`xingfuli  ${played.day.date}`)
  expect(stdout).toContain('DAMAGED: event 3')
})

test('a file of before the chain is not called damaged: it is not looked at, and what to do is said', async () => {
  const file = newFile()
  openFile(file, migrations('sqlite').slice(0, CHAIN - 1)).close()
  const { code, stdout, stderr } = await run(file)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`written by an older Yimi (store version ${CHAIN - 1}`)
  expect(stderr).toContain('npm run restore')
  expect(await run(`${file}.none`)).toMatchObject({ code: 2, stdout: '' })
})

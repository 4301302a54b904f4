// Verifying finds a changed log, and says where it was changed.

import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { FIRST, recordAfter } from '../../../server/store/chain.ts'
import { migrations } from '../../../server/store/migrations/migrations.ts'
import { sqliteLog } from '../../../server/store/sqlite/log.ts'
import { openFile } from '../../../server/store/sqlite/open.ts'
import { readSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { type VerifiedDay, verifyLog } from '../../../server/verify/verify-log.ts'
import { type NotedDay, verifySites } from '../../../server/verify/verify-sites.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { callNext, openDay, openDesk, play, taken, times, unopened } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { newFile, openStore } from '../store/new-file.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/verify.ts')
/** The step of the store that brought the chain. */
const CHAIN = 5
/** The step that brought the logs of sites. */
const SITE_LOG = migrations('sqlite').findIndex((sql) => sql.includes('CREATE TABLE site_log')) + 1
/** A hundred days after the day that is played. */
const NOW = Date.UTC(2027, 2, 3)
const played = play(unopened(), openDay, openDesk(), ...times(4, taken()), callNext('1', []))
const records: Recorded[] = [...played.log]

const row = {
  ended: false,
  dueAt: dueAt(played.day),
  summary: siteSummary(played.day, played.day.at),
}

function addSite(db: Database.Database): void {
  const what = {
    kind: 'settings',
    date: null,
    body: JSON.stringify(sampleSite()),
    at: 1,
    actor: 'o',
  } as const
  const record = recordAfter(FIRST, 'xingfuli', what)
  db.prepare('INSERT INTO sites (id, settings, head) VALUES (?, ?, ?)').run(
    'xingfuli',
    record.body,
    record.hash,
  )
  db.prepare(
    `INSERT INTO site_log (site, number, at, actor, kind, date, body, hash)
     VALUES (@site, @number, @at, @actor, @kind, @date, @body, @hash)`,
  ).run(record)
}

/** A file with a day of the sample site, its events appended in three parts. */
function fileWithDay(before?: (db: Database.Database) => void): string {
  const file = newFile()
  const db = openFile(file)
  addSite(db)
  before?.(db)
  const { date } = played.day
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
  const [days, notedIn] = [[] as VerifiedDay[], new Map<string, ReadonlyMap<string, NotedDay>>()]
  for await (const site of verifySites(store)) notedIn.set(site.site, site.days)
  for await (const day of verifyLog(store, notedIn, NOW)) days.push(day)
  store.close()
  return days
}

function changed(file: string, sql: string): string {
  const db = new Database(file)
  db.exec(sql)
  db.close()
  return file
}

test('an unchanged log is not damaged', async () => {
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

const ROW = 'the day’s row'
const figures = { forged: true } as never

/** The day erased by age, at that time. */
async function erased(at: number): Promise<string> {
  const file = fileWithDay()
  const store = await openStore(file)
  expect(await store.forgetLog('xingfuli', played.day.date, figures, at)).toBe(true)
  await store.close()
  return file
}

test.each([
  ['nothing due in the row', 'UPDATE days SET due_at = NULL', 'falls due'],
  ['something due later', 'UPDATE days SET due_at = due_at + 1', ROW],
  ['more who wait', `UPDATE days SET summary = json_set(summary, '$.waiting', 999)`, 'waiting'],
  ['another wait', `UPDATE days SET summary = json_set(summary, '$.level', 'crowded')`, ROW],
  ['no summary', `UPDATE days SET summary = '{'`, ROW],
  ['no seal', 'UPDATE days SET seal = NULL', ROW],
  ['a version in words', `UPDATE days SET version = 'seven'`, ROW],
  ['a version that is none', 'UPDATE days SET version = version + 0.5', ROW],
  ['an end in words', `UPDATE days SET ended = 'no'`, ROW],
  ['every hash taken out', 'UPDATE events SET before = NULL; UPDATE days SET head = NULL', ROW],
  [
    'every hash taken out, and the row’s own',
    'UPDATE events SET before = NULL; UPDATE days SET head = NULL, seal = NULL',
    ROW,
  ],
  ['figures beside its log', `UPDATE days SET figures = '{}'`, ROW],
  ['figures for its log', `UPDATE days SET figures = '{}'; DELETE FROM events`, ROW],
  [
    'figures for its log, and no seal',
    `UPDATE days SET figures = '{}', seal = NULL; DELETE FROM events`,
    ROW,
  ],
])('of a day, %s is found', async (_, sql, where) => {
  const [day] = await verified(changed(fileWithDay(), sql))
  expect(day?.damage).toContain(where)
})

test('an unreadable day whose log was erased by age is no longer reported', async () => {
  const file = changed(fileWithDay(), `UPDATE events SET event = '{' WHERE version = 4`)
  expect((await verified(file))[0]?.damage).toBeTruthy()
  const store = await openStore(file)
  expect(await store.forgetLog('xingfuli', played.day.date, null, NOW)).toBe(true)
  await store.close()
  expect(await verified(file)).toMatchObject([{ isErased: true, damage: null }])
})

test('a day whose date was changed is found, and its old date is missed', async () => {
  const file = changed(fileWithDay(), `UPDATE days SET date = '2026-10-01'`)
  const said = await run(file)
  expect(said.code).toBe(1)
  expect(JSON.stringify(said)).toContain('2026-10-01')
  expect(JSON.stringify(said)).toContain(played.day.date)
})

test('a day whose log was erased by age is not damaged, and its figures are those that were kept', async () => {
  const file = await erased(NOW)
  expect(await verified(file)).toMatchObject([{ isErased: true, damage: null }])
  expect((await run(file)).code).toBe(0)
  for (const forged of [`figures = '{}'`, `figures = '{}', seal = NULL`, `figures = NULL`])
    expect((await verified(changed(await erased(NOW), `UPDATE days SET ${forged}`)))[0]?.damage).toBeTruthy()
  expect((await verified(await erased(played.day.at)))[0]?.damage).toContain('before it was old enough')
})

test.each([
  ['settings', `UPDATE sites SET settings = json_set(settings, '$.spacing', 0.5)`, 'settings are not those'],
  ['settings that are none', `UPDATE sites SET settings = '{'`, 'settings are not those'],
  [
    'settings and what was set last',
    `UPDATE sites SET settings = '{}'; UPDATE site_log SET body = '{}' WHERE number = 1`,
    'record 1 has not the hash',
  ],
  ['who set them', `UPDATE site_log SET actor = 'm' WHERE number = 1`, 'record 1'],
  ['a record taken out', 'DELETE FROM site_log WHERE number = 1', 'record 1 is missing'],
  ['the last record cut off', 'DELETE FROM site_log WHERE number = 2', 'ends with record 1'],
  ['a site taken out', 'DELETE FROM sites', 'no such site'],
  ['a day taken out', 'DELETE FROM events; DELETE FROM days', 'was opened, and is not there'],
])('of a site, %s is found', async (_, sql, where) => {
  const { code, stdout } = await run(changed(fileWithDay(), `PRAGMA foreign_keys = OFF; ${sql}`))
  expect([code, stdout]).toEqual([1, expect.stringContaining(where)])
})

test('a store that is older than the logs of sites is not damaged once it was opened, and is checked from then on', async () => {
  const file = newFile()
  const old = openFile(file, migrations('sqlite').slice(0, SITE_LOG - 1))
  old.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run('xingfuli', JSON.stringify(sampleSite()))
  old.exec(`INSERT INTO days (site, date, version, ended, summary, figures)
    VALUES ('xingfuli', '2026-01-01', 7, 1, '{}', '{"taken":1}'), ('xingfuli', '2026-01-02', 3, 1, '{}', '{}')`)
  old.close()
  openFile(file).close()
  const whole = await run(file)
  expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining('5 records of the site  ok') })
  for (const sql of [
    `UPDATE sites SET settings = json_set(settings, '$.spacing', 0.5)`,
    `UPDATE days SET figures = '{"taken":2}' WHERE date = '2026-01-01'`,
    `DELETE FROM days WHERE date = '2026-01-02'`,
  ]) {
    const copy = newFile()
    copyFileSync(file, copy)
    expect((await run(changed(copy, sql))).code).toBe(1)
  }
})

test('a log that cannot be replayed is found although its chain holds', async () => {
  const file = newFile()
  const db = openFile(file)
  addSite(db)
  const event = { type: 'no-such-event' } as unknown as Recorded['event']
  const odd = [{ ...(records[0] as Recorded), event }]
  sqliteLog(db).append([{ site: 'xingfuli', date: played.day.date, expected: 0, records: odd, row }])
  db.close()
  expect((await verified(file))[0]?.damage).toContain('event 1 cannot be read')
})

test('events that are older than the chain are counted as such, and later events are chained', async () => {
  const file = fileWithDay()
  // as version 0.1 left them
  changed(
    file,
    `UPDATE events SET before = NULL; UPDATE days SET head = NULL, seal = NULL;
     DELETE FROM site_log WHERE kind = 'opened'; UPDATE sites SET head = (SELECT hash FROM site_log)`,
  )
  expect(await verified(file)).toMatchObject([{ unchained: last, damage: null }])
  const db = openFile(file)
  const more = play(played, taken()).log.slice(last)
  const then = play(played, taken()).day
  const rowThen = { ended: false, dueAt: dueAt(then), summary: siteSummary(then, then.at) }
  sqliteLog(db).append([{ site: 'xingfuli', date: then.date, expected: last, records: more, row: rowThen }])
  db.close()
  expect(await verified(file)).toMatchObject([{ unchained: last, damage: null }])
  changed(file, `UPDATE events SET at = 0 WHERE version = ${last + 1}`)
  expect((await verified(file))[0]?.damage).toContain(`event ${last + 1}`)
})

test('npm run verify reports each day, and its exit code says whether any is damaged', async () => {
  const file = fileWithDay()
  expect(await run(file)).toMatchObject({ code: 0, stdout: expect.stringContaining('No damage found') })
  changed(file, 'UPDATE events SET at = 0 WHERE version = 3')
  const { code, stdout } = await run(file)
  expect(code).toBe(1)
  expect(stdout).toContain(`xingfuli  ${played.day.date}`)
  expect(stdout).toContain('DAMAGED: event 3')
})

test('a file that is older than the chain is not called damaged: it is not checked, and the error says what to do', async () => {
  const file = newFile()
  openFile(file, migrations('sqlite').slice(0, CHAIN - 1)).close()
  const { code, stdout, stderr } = await run(file)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`written by an older Yimi (store version ${CHAIN - 1}`)
  expect(stderr).toContain('npm run restore')
  expect(await run(`${file}.none`)).toMatchObject({ code: 2, stdout: '' })
})

// A backup replaces the store: holders of numbers that it knows can go on, and no other number is valid.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepHighWater, noticePast } from '../../server/high-water.ts'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { restoreFrom } from '../../server/store/backup/restore.ts'
import { migrations } from '../../server/store/migrations/migrations.ts'
import { openFile } from '../../server/store/sqlite/open.ts'
import { readSqlite } from '../../server/store/sqlite/sqlite.ts'
import { verifySites } from '../../server/verify/verify-sites.ts'
import { fileStore } from '../kit/file-store.ts'
import { HOUR } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'
import { testClock } from '../kit/test-clock.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { watch } from './live/watcher.ts'

let folder = ''
let file = ''
let backup = ''
let world: World

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimi-went-back-'))
  file = join(folder, 'yimi.sqlite')
  backup = join(folder, 'backup.sqlite')
})

async function start(): Promise<void> {
  world = await openWorld(fileStore(file))
}

async function stop(): Promise<void> {
  await world.close()
  await world.store.close()
}

afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Phone {
  readonly number: string
  readonly token: string
}

async function take(): Promise<Phone> {
  const { body } = await world.anyone.give('take-ticket', {
    queue: 'A',
    pass: world.pass(),
    device: world.device(),
  })
  return { number: body.result.ticket.number, token: body.result.token }
}

const bearing = ({ token }: Phone) => ({ authorization: `Bearer ${token}` })
const seenBy = (phone: Phone, number = phone.number) =>
  world.anyone.ask('GET', `/api/sites/${SITE}/tickets/${number}`, undefined, bearing(phone))
const port = () => Number(new URL(world.base).port)
const viewAs = ({ number, token }: Phone) => watch(port(), { view: 'ticket', site: SITE, number, token })

test('after a restore no token is valid for a number that was given again, and phones of known numbers go on', async () => {
  await start()
  const kept = await take()
  const session = await world.signedIn('marshal')
  await copyStore(file, backup)
  const lost = [await take(), await take(), await take()]
  await stop()
  await restoreFrom(backup, file, 'now', world.clock.now())
  await start()

  // no number is given before a marshal has said where to continue; here too few are left out
  const { body } = await world.anyone.give('take-ticket', {
    queue: 'A',
    pass: world.pass(),
    device: world.device(),
  })
  expect(body.code).toBe('numbers-unsure')
  await world.owner.give('skip-numbers', { queue: 'A', count: 1 })
  const anew = await take()
  expect(anew.number).toBe(lost[1]?.number)
  expect(anew.token).not.toBe(lost[1]?.token)
  for (const phone of lost) {
    expect((await seenBy(phone)).body).toMatchObject({ status: 410, code: 'number-lost' })
    const said = await world.anyone.give('leave', { number: phone.number }, bearing(phone))
    expect(said.body.code).toBe('number-lost')
    const viewer = viewAs(phone)
    expect(await viewer.refused()).toMatchObject({ code: 'number-lost' })
    viewer.socket.disconnect()
  }
  expect((await seenBy(anew)).body).toMatchObject({ state: 'lined' })
  expect((await seenBy(kept)).status).toBe(200)
  const viewer = viewAs(kept)
  expect((await viewer.until(() => true)).epoch).toBeGreaterThan(0)
  viewer.socket.disconnect()
  expect((await world.anyone.give('leave', { number: kept.number }, bearing(kept))).status).toBe(200)
  // an account that was signed out since the backup cannot be told from one that was not
  expect((await world.person(session).give('close-day')).status).toBe(401)
})

test('a day that the backup does not know is opened with its numbers in doubt', async () => {
  await start()
  await world.owner.give('close-day')
  await copyStore(file, backup)
  await world.owner.give('open-day')
  const lost = await take()
  await stop()
  await restoreFrom(backup, file, 'now', world.clock.now())
  await start()
  expect((await seenBy(lost)).body.code).toBe('unknown-ticket')
  await world.owner.give('open-day')
  expect((await seenBy(lost)).body.code).toBe('number-lost')
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.code).toBe('numbers-unsure')
})

/** As a process does it, around its server. */
const water = () => ({ folder, store: world.store, clock: world.clock, log: { warn() {} } })

test('a file put back by hand is noticed at the next start by the high-water mark', async () => {
  await start()
  await take()
  await copyStore(file, backup)
  const lost = await take()
  await keepHighWater(water(), world.app.days).stop()
  await stop()
  copyFileSync(backup, file)
  for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
  const store = fileStore(file)
  const parts = { folder, store, clock: world.clock, log: { warn() {} } }
  expect(await noticePast(parts, 'salt')).toBe(true)
  expect(await noticePast(parts, 'salt')).toBe(false)
  world = await openWorld(store)
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.code).toBe('numbers-unsure')
  expect((await seenBy(lost)).body.code).toBe('number-lost')
})

test('a mark of another store, one that is cut short, and a restore that records itself do not raise the epoch', async () => {
  await start()
  await take()
  await copyStore(file, backup)
  await take()
  await keepHighWater(water(), world.app.days).stop()
  expect(await noticePast(water(), 'salt')).toBe(false)
  await stop()
  await restoreFrom(backup, file, 'now', world.clock.now())
  await start()
  const epoch = await world.store.epoch()
  expect(await noticePast(water(), 'salt')).toBe(false)
  const other = { ...water(), store: { ...world.store, identity: async () => 'another' } }
  expect(await noticePast(other, 'salt')).toBe(false)
  writeFileSync(join(folder, 'high-water.json'), '{"store":"')
  expect(await noticePast(water(), 'salt')).toBe(false)
  expect(await world.store.epoch()).toBe(epoch)
})

/** Puts the file of `backup` back by hand. */
function putBack(): void {
  copyFileSync(backup, file)
  for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
}

/** Changes an SQLite file that no server uses. */
function change(path: string, statement: string): void {
  const db = new Database(path)
  db.exec(statement)
  db.close()
}

test('a file that was put back is noticed even if it has the id of another store: it has the same sites', async () => {
  await start()
  await take()
  await copyStore(file, backup)
  const lost = await take()
  await keepHighWater(water(), world.app.days).stop()
  await stop()
  putBack()
  // a file from before store ids gets an id of its own when it is opened
  change(file, "UPDATE identity SET id = 'another'")
  await start()
  expect(await noticePast(water(), 'salt')).toBe(true)
  expect(await noticePast(water(), 'salt')).toBe(false)
  await stop()
  await start()
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.code).toBe('numbers-unsure')
  expect((await seenBy(lost)).body.code).toBe('number-lost')
})

test('another store that has none of the sites, or is as far, did not go back', async () => {
  await start()
  await take()
  await keepHighWater(water(), world.app.days).stop()
  const other = { ...world.store, identity: async () => 'another' }
  expect(await noticePast({ ...water(), store: other }, 'salt')).toBe(false)
  const empty = { ...other, latestDays: async () => [] }
  expect(await noticePast({ ...water(), store: empty }, 'salt')).toBe(false)
})

test('a mark with an epoch that no clock can show is damaged, and does not raise the epoch', async () => {
  await start()
  await take()
  await keepHighWater(water(), world.app.days).stop()
  const mark = join(folder, 'high-water.json')
  const sound = JSON.parse(readFileSync(mark, 'utf8'))
  for (const epoch of [1e300, 9e15, 0.5, -1]) {
    writeFileSync(mark, JSON.stringify({ ...sound, epoch }))
    expect(await noticePast(water(), 'salt')).toBe(false)
  }
  expect(await world.store.epoch()).toBe(0)
})

test('personal data of a number’s holder is not erased on a later day by the number’s holder before the restore', async () => {
  await start()
  const settings = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...settings, asks: { name: true } })
  const kept = await take()
  await copyStore(file, backup)
  const lost = await take()
  await stop()
  await restoreFrom(backup, file, 'now', world.clock.now())
  await start()
  await world.owner.give('skip-numbers', { queue: 'A', count: 0 })
  const anew = await take()
  expect(anew.number).toBe(lost.number)
  const of = ({ number }: Phone) => `/api/sites/${SITE}/days/2026-11-23/tickets/${number}/person`
  const given = { name: '测试居民' }
  for (const phone of [anew, kept])
    expect((await world.anyone.ask('PUT', of(phone), given, bearing(phone))).status).toBe(204)

  // in steps, as a session ends after twelve hours without use
  for (const command of ['close-day', 'open-day']) {
    world.clock.pass(10 * HOUR)
    await world.owner.give(command)
  }
  expect((await world.store.days(SITE, 1))[0]?.date).toBe('2026-11-24')
  const refused = await world.anyone.ask('DELETE', of(lost), undefined, bearing(lost))
  expect(refused.body.code).toBe('number-lost')
  expect((await world.owner.ask('GET', of(anew))).body).toEqual(given)
  for (const phone of [anew, kept]) {
    expect((await world.anyone.ask('DELETE', of(phone), undefined, bearing(phone))).status).toBe(204)
    expect((await world.owner.ask('GET', of(phone))).body).toEqual({})
  }
})

test('a backup from before sites had a log is valid in the store’s place before anybody has opened it', async () => {
  openFile(backup, migrations('sqlite').slice(0, 5)).close()
  change(backup, `INSERT INTO sites (id, settings) VALUES ('${SITE}', '${JSON.stringify(sampleSite())}')`)
  await restoreFrom(backup, file, 'now', testClock().now())
  const sql = readSqlite(file)
  const found = []
  for await (const one of verifySites(sql)) found.push(one)
  sql.close()
  expect(found).toMatchObject([{ site: SITE, records: 1, damage: null }])
  await start()
})

test('a day whose summary is damaged does not prevent serving its site', async () => {
  await start()
  const first = await take()
  await stop()
  change(file, `UPDATE days SET summary = '{'`)
  await start()
  expect((await world.anyone.ask('GET', '/api/sites')).body).toMatchObject([{ id: SITE }])
  expect((await seenBy(first)).status).toBe(200)
  await take()
  const [day] = await world.store.days(SITE, 1)
  expect(day?.summary).toMatchObject({ waiting: 2 })
})

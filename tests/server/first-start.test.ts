// The content that a start makes, and the owner's passcode from the environment.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { neverSignedIn, setUp } from '../../server/first-start.ts'
import { logAt } from '../../server/log.ts'
import { makeFolder } from '../../server/private-files.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { memoryStore } from '../../server/store/sqlite/memory.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { testClock } from '../kit/test-clock.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let world: World
let lines: string[]

beforeEach(async () => {
  world = await openWorld()
  lines = []
})
afterEach(() => world.close())

const log = { warn: (about: object, line: string) => void lines.push(JSON.stringify(about) + line) }
const startWith = (passcode: string | null) => setUp(world.app, world.store, passcode, log)
const signsIn = async (passcode: string) =>
  (await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode })).status

test('a new passcode is the owner’s from then on, which the log mentions without the passcode', async () => {
  expect(await startWith('11223344')).toBeNull()
  expect([await signsIn('11223344'), await signsIn(PASSCODE)]).toEqual([200, 401])
  expect((await world.owner.ask('GET', '/api/session')).body).toBeNull()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('YIMI_OWNER_PASSCODE')
  expect(lines[0]).not.toContain('11223344')
})

test('one that was applied before does not undo a later change on the page', async () => {
  await world.owner.ask('PUT', '/api/staff/owner', { passcode: '11223344' })
  await startWith(PASSCODE)
  await startWith(null)
  expect([await signsIn('11223344'), await signsIn(PASSCODE)]).toEqual([200, 401])
  expect(lines).toEqual([])
  await startWith('55667788')
  expect(await signsIn('55667788')).toBe(200)
})

test('it does not turn an account back into an owner', async () => {
  const second = { name: 'second', passcode: '12345678', role: 'owner' }
  await world.owner.ask('POST', '/api/staff', second)
  await world.owner.ask('PUT', '/api/staff/owner', { role: 'viewer', sites: [SITE] })
  await startWith('11223344')
  expect(await signsIn('11223344')).toBe(401)
  const other = await world.staff('second', '12345678')
  await other.ask('DELETE', '/api/staff/owner')
  await startWith('55667788')
  expect((await world.store.staff()).map(({ name }) => name)).toEqual(['second'])
})

test('until an owner signs in, a start can tell that nobody may have seen the passcode', async () => {
  const store = memoryStore()
  const app = await appOver(store)
  expect(await neverSignedIn(store)).toBe(false)
  expect(await setUp(app, store, null, log)).toMatch(/^\d{8}$/)
  expect(await neverSignedIn(store)).toBe(true)
  await app.close()
  expect(await neverSignedIn(world.store)).toBe(false)
})

/** A store whose process ends before its write of that number. */
function endingAt(store: Store, write: number): Store {
  let writes = 0
  const counted = (name: 'addStaff' | 'addSite' | 'append' | 'takeIn') =>
    [
      name,
      (...args: never[]) => {
        writes += 1
        if (writes > write) return Promise.reject(new Error('killed'))
        return (store[name] as (...args: never[]) => Promise<unknown>)(...args)
      },
    ] as const
  return {
    ...store,
    ...Object.fromEntries((['addStaff', 'addSite', 'append', 'takeIn'] as const).map(counted)),
  }
}

const appOver = (store: Store) =>
  buildApp({
    store,
    clock: testClock(),
    log: logAt('silent'),
    secret: 'a secret of tests',
    publicUrl: 'http://yimi.test',
  })

test('a first start that is killed before any of its writes is completed by the next', async () => {
  let kills = 0
  for (let write = 0, isCut = true; isCut; write++) {
    const store = memoryStore()
    const cut = endingAt(store, write)
    const app = await appOver(cut)
    isCut = await setUp(app, cut, PASSCODE, log).then(
      () => false,
      () => true,
    )
    await app.close()
    kills += Number(isCut)
    const again = await openWorld(store)
    expect((await again.anyone.ask('GET', `/api/sites/${SITE}`)).body).toMatchObject({ open: true, desks: 3 })
    expect((await again.owner.ask('GET', '/api/session')).body).toMatchObject({ name: 'owner' })
    await again.close()
  }
  // the account, its passcode, the site, its day, three desks
  expect(kills).toBeGreaterThanOrEqual(6)
})

test('the record lists the commands of a first start under the name of the owner’s account', async () => {
  const { date } = await world.app.days.day(SITE)
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/days/${date}/audit`)
  const did = body.lines.map(({ command, staff }: { command: string; staff: object }) => [command, staff])
  const owner = { name: 'owner' }
  expect(did).toEqual([...Array(3).fill(['open-desk', owner]), ['open-day', owner]])
})

test.each([
  ['whose desk was closed', 'close-desk', { desk: '2' }],
  ['whose day was closed', 'close-day', {}],
])('a start opens nothing at a sample site %s', async (_, command, input) => {
  expect((await world.owner.give(command, input)).status).toBe(200)
  const before = (await world.store.days(SITE, 1))[0]?.version
  await startWith(PASSCODE)
  expect((await world.store.days(SITE, 1))[0]?.version).toBe(before)
})

test('the folder of the log is made for this account alone', () => {
  const above = mkdtempSync(join(tmpdir(), 'yimi-test-'))
  const folder = join(above, 'of', 'yimi')
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  rmSync(above, { recursive: true })
})

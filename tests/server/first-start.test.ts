// What a start makes, and what it does with the owner's passcode that the environment names.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder, setUp } from '../../server/first-start.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, type World } from '../kit/world.ts'

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

test("a new passcode is the owner's from then on, which the log says without telling it", async () => {
  expect(await startWith('11223344')).toBeNull()
  expect([await signsIn('11223344'), await signsIn(PASSCODE)]).toEqual([200, 401])
  expect((await world.owner.ask('GET', '/api/session')).status).toBe(401)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('YIMI_OWNER_PASSCODE')
  expect(lines[0]).not.toContain('11223344')
})

test('one that was taken in before does not undo what was changed on the page since', async () => {
  await world.owner.ask('PUT', '/api/staff/owner', { passcode: '11223344' })
  await startWith(PASSCODE)
  await startWith(null)
  expect([await signsIn('11223344'), await signsIn(PASSCODE)]).toEqual([200, 401])
  expect(lines).toEqual([])
  await startWith('55667788')
  expect(await signsIn('55667788')).toBe(200)
})

test('it makes nobody an owner who is none any more', async () => {
  const second = { name: 'second', passcode: '12345678', role: 'owner' }
  await world.owner.ask('POST', '/api/staff', second)
  await world.owner.ask('PUT', '/api/staff/owner', { role: 'viewer' })
  await startWith('11223344')
  expect(await signsIn('11223344')).toBe(401)
  const other = await world.staff('second', '12345678')
  await other.ask('DELETE', '/api/staff/owner')
  await startWith('55667788')
  expect((await world.store.staff()).map(({ name }) => name)).toEqual(['second'])
})

test('the folder of the log is made for this account alone', () => {
  const above = mkdtempSync(join(tmpdir(), 'yimi-test-'))
  const folder = join(above, 'of', 'yimi')
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  rmSync(above, { recursive: true })
})

// The data that outlives the process: a second server on the same file.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'yimi-restart-'))
const file = join(folder, 'yimi.sqlite')
let world: World

async function restart(): Promise<void> {
  if (world) await stop()
  world = await openWorld(await openSqlite(file))
}

async function stop(): Promise<void> {
  await world.close()
  await world.store.close()
}

afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an id gets the same answer, a token and a session stay valid, and a screen stays paired', async () => {
  await restart()
  const headers = { 'idempotency-key': 'asked-before-and-after' }
  const input = { queue: 'A', party: 2, pass: world.pass(), device: world.device() }
  const first = await world.anyone.give('take-ticket', input, headers)
  const { ticket, token } = first.body.result
  const { code, claim } = (await world.anyone.ask('POST', '/api/screens', {})).body
  await world.owner.ask('POST', `/api/screens/${code}/pair`, { site: SITE, name: 'gate' })
  const claimed = (await world.anyone.ask('GET', `/api/screens/claims/${claim}`)).body
  const signedIn = await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: '246810' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  await restart()
  const again = await world.anyone.give('take-ticket', input, headers)
  expect([again.status, again.body]).toEqual([first.status, first.body])
  const mine = world.person({ authorization: `Bearer ${token}` })
  expect((await mine.ask('GET', `/api/sites/${SITE}/tickets/${ticket.number}`)).body.party).toBe(2)
  expect((await world.person({ cookie }).ask('GET', '/api/session')).body.name).toBe('owner')
  expect((await world.anyone.ask('GET', `/api/screens/claims/${claim}`)).body).toEqual(claimed)
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number).toBe('A002')
})

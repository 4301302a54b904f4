// A viewer whose credential is revoked loses its socket: on this node at once, on another within a second.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, buildApp } from '../../../server/app.ts'
import { HOUR, SECOND } from '../../kit/given.ts'
import { nextTurn } from '../../kit/wire.ts'
import { COOKIE, PUBLIC_URL, SESSION, type Stage, stage } from './stage.ts'
import type { Watcher } from './watcher.ts'

let site: Stage
let other: App | null = null

beforeEach(async () => {
  site = await stage()
})
afterEach(async () => {
  await other?.close()
  other = null
  await site.close()
})

const log = { info() {}, warn() {}, error() {}, debug() {} } as never

/** Another node on the same store, with the same clock. */
async function otherNode(): Promise<App> {
  const { store, clock } = site
  other = await buildApp({ store, clock, log, secret: 'a secret of this test', publicUrl: PUBLIC_URL })
  other.http.listen(0, '127.0.0.1')
  await once(other.http, 'listening')
  return other
}

const portOf = ({ http }: App) => (http.address() as AddressInfo).port
const cookie = { cookie: `yimi=${COOKIE}` }

/** It is cut off, reconnects automatically, and is told why it may not connect. */
async function isTurnedAway(watcher: Watcher): Promise<string | undefined> {
  return (await watcher.refused())?.code
}

test('signing out closes the sockets of the session, and of no other', async () => {
  const marshal = await site.marshal()
  const phone = await site.see({ view: 'site', site: site.site.id })
  await site.app.access.sessions.signOut(COOKIE)
  expect(await isTurnedAway(marshal)).toBe('not-signed-in')
  await phone.roundTrip()
  expect(phone.socket.connected).toBe(true)
})

test('a session that was ended on another node loses its sockets here within a second', async () => {
  const node = await otherNode()
  const [here, there] = [await site.marshal(), await site.marshal({ port: portOf(node), headers: cookie })]
  const owner = (await site.store.staff())[0]!
  await site.app.access.sessions.revokeFor(owner, SESSION)
  expect(await isTurnedAway(here)).toBe('not-signed-in')
  await there.roundTrip()
  expect(there.socket.connected).toBe(true)
  site.clock.pass(SECOND)
  expect(await isTurnedAway(there)).toBe('not-signed-in')
})

test('a screen that was revoked on another node loses its socket here within a second', async () => {
  const node = await otherNode()
  const screen = await site.screen()
  const [paired] = await site.store.screens()
  await node.access.screens.revoke(paired!.id)
  await screen.roundTrip()
  expect(screen.socket.connected).toBe(true)
  site.clock.pass(SECOND)
  expect(await isTurnedAway(screen)).toBe('not-paired')
})

test('an account with fewer rights reconnects with those that are left', async () => {
  await site.store.addStaff({
    id: 'o2',
    name: 'second',
    role: 'owner',
    sites: [],
    allSites: false,
    passcode: '',
  })
  const marshal = await site.marshal()
  const isBack = marshal.once('disconnect').then(() => marshal.once('connect'))
  await site.app.access.staff.change('owner', { role: 'viewer', sites: ['xingfuli'] })
  await isBack
  const reply = await marshal.ask('pause-queue', { queue: 'G' })
  expect(reply).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
  await site.app.access.staff.change('owner', { role: 'marshal', sites: ['another'] })
  expect(await isTurnedAway(marshal)).toBe('not-allowed')
})

test('an account that was removed, or whose passcode was changed, loses its sockets', async () => {
  await site.store.addStaff({
    id: 'o2',
    name: 'second',
    role: 'owner',
    sites: [],
    allSites: false,
    passcode: '',
  })
  const marshal = await site.marshal()
  await site.app.access.staff.change('owner', { passcode: '12345678' })
  expect(await isTurnedAway(marshal)).toBe('not-signed-in')
  expect(await site.app.access.staff.remove('owner')).toBe('removed')
})

test('a session that is unused for twelve hours loses its sockets; one that gives commands is used', async () => {
  await site.store.touchSession(SESSION, site.clock.now() + 12 * HOUR)
  const marshal = await site.marshal()
  site.clock.pass(11 * HOUR)
  await marshal.ask('remind-spacing', { queue: 'A' })
  site.clock.pass(11 * HOUR)
  await marshal.roundTrip()
  site.clock.pass(SECOND)
  await marshal.roundTrip()
  expect(marshal.socket.connected).toBe(true)
  await site.store.touchSession(SESSION, site.clock.now() + HOUR)
  // a command would be use
  site.clock.pass(HOUR)
  for (let turn = 0; turn < 20; turn++) await nextTurn()
  site.clock.pass(SECOND)
  expect(await isTurnedAway(marshal)).toBe('not-signed-in')
})

test('a screen’s last status is written once a minute', async () => {
  const screen = await site.screen()
  const seen = async () => (await site.store.screens())[0]?.seen
  const say = async () => {
    screen.socket.emit('status', { muted: false, hidden: false })
    await screen.roundTrip()
  }
  const first = site.clock.now()
  await say()
  expect(await seen()).toBe(first)
  site.clock.pass(59 * SECOND)
  await say()
  expect(await seen()).toBe(first)
  site.clock.pass(SECOND)
  await say()
  expect(await seen()).toBe(first + 60 * SECOND)
})

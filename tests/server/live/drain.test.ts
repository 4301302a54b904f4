// Going down, and coming back.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { faulty } from '../../kit/faulty-store.ts'
import { SECOND } from '../../kit/given.ts'
import { nextTurn, wireTo } from '../../kit/wire.ts'
import { type Stage, stage } from './stage.ts'

let site: Stage
let store: ReturnType<typeof faulty>
beforeEach(async () => {
  store = faulty(memoryStore())
  site = await stage({ store })
})
afterEach(() => site.close())

test('a server that goes down tells everyone when to come back, and they do so automatically', async () => {
  const watchers = await Promise.all(Array.from({ length: 20 }, () => site.see({ view: 'overview' })))
  const told = Promise.all(watchers.map((one) => one.once('drain')))
  const reasons = Promise.all(watchers.map((one) => one.once('disconnect')))
  void site.goDown()

  const afters = (await told).map((message) => (message as { after: number }).after)
  expect(new Set(afters).size).toBe(20)
  // after "io server disconnect" a client would stay away
  expect(new Set(await reasons)).toEqual(new Set(['transport close']))
  expect(watchers.every((one) => one.socket.active)).toBe(true)
})

test('while it goes down it accepts nobody', async () => {
  const wire = await wireTo(site.port)
  const stuck = await site.see({ view: 'overview' }, { port: wire.port })
  const watcher = await site.see({ view: 'overview' })
  wire.pause()
  const goingDown = site.goDown()
  await watcher.once('drain')
  const late = site.view({ view: 'overview' })
  await late.once('connect_error')
  expect(late.views).toEqual([])

  // it does not wait for ever for one that does not read
  for (const { socket } of [stuck, watcher, late]) socket.disconnect()
  for (let turn = 0; turn < 20; turn++) await nextTurn()
  site.clock.pass(2 * SECOND)
  await goingDown
  await wire.close()
})

/** A marshal's tablet that has sent a command which the store keeps waiting. */
async function tabletThatWaits() {
  const tablet = await site.marshal()
  const before = store.appends.length
  store.stall()
  const asked = tablet.ask('take-ticket', { queue: 'A', party: 1 })
  while (store.appends.length === before) await nextTurn()
  return { tablet, asked }
}

test('a command that came over a socket is answered before the socket is closed', async () => {
  const { tablet, asked } = await tabletThatWaits()
  const goingDown = site.goDown()
  await tablet.once('drain')
  await tablet.roundTrip()
  expect(tablet.socket.connected).toBe(true)
  const gone = tablet.once('disconnect')
  store.release()
  expect(await asked).toMatchObject({ ok: true, result: { ticket: { number: 'A001' } } })
  await gone
  await goingDown
})

test('but its wait for a store that does not answer is bounded', async () => {
  const { tablet, asked } = await tabletThatWaits()
  const answer = asked.catch(() => 'none')
  const goingDown = site.goDown()
  await tablet.once('drain')
  const gone = tablet.once('disconnect')
  await nextTurn()
  site.clock.pass(3 * SECOND)
  await gone
  await goingDown
  store.release()
  tablet.socket.disconnect()
  expect(await answer).toBe('none')
})

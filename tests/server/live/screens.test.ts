// The status of screens, on the marshals' tablets.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from '../../kit/given.ts'
import { type Stage, stage } from './stage.ts'

/** Fields that older pages do not send. */
const unsaid = { awake: null, stored: null, behind: false }

let site: Stage
beforeEach(async () => {
  site = await stage()
})
afterEach(() => site.close())

test('the marshals see at once that a screen is muted or hidden', async () => {
  const marshal = await site.marshal()
  const screen = await site.screen()
  const seen = site.clock.now()
  screen.socket.emit('status', { muted: true, hidden: false })
  const first = await marshal.until((view) => view.screens.length === 1)
  expect(first.screens).toEqual([{ name: 'Gate', seen, muted: true, hidden: false, ...unsaid }])
  screen.socket.emit('status', { muted: false, hidden: true })
  await marshal.until((view) => view.screens[0]?.hidden === true)
})

test('a screen that falls silent stays on the tablet with the time of its last status', async () => {
  const marshal = await site.marshal()
  const screen = await site.screen()
  screen.socket.emit('status', { muted: false, hidden: false })
  await marshal.until((view) => view.screens.length === 1)
  site.clock.pass(10 * SECOND)
  const last = site.clock.now()
  screen.socket.emit('status', { muted: false, hidden: false })
  await screen.roundTrip()
  screen.socket.disconnect()
  site.clock.pass(30 * SECOND)
  await marshal.until((view) => view.screens[0]?.seen === last)
  expect((await site.marshal()).newest().screens).toEqual([
    { name: 'Gate', seen: last, muted: false, hidden: false, ...unsaid },
  ])
})

test('[A4] a screen that fell silent before this process started is shown with the time of its last status, until it reports to any process', async () => {
  await site.screenAuth()
  const [paired] = await site.store.screens()
  const last = site.clock.now()
  await site.store.seeScreen(paired?.id ?? '', last)
  const marshal = await site.marshal()
  for (let n = 0; n < 8; n++) site.clock.pass(15 * SECOND)
  const { screens } = await marshal.until((view) => view.screens.length === 1)
  expect(screens).toEqual([{ name: 'Gate', seen: last, muted: false, hidden: false, ...unsaid }])
  await site.store.seeScreen(paired?.id ?? '', site.clock.now())
  site.clock.pass(15 * SECOND)
  await marshal.until((view) => view.screens.length === 0)
})

test('[A4] a screen that is not paired any more is not a silent one', async () => {
  const marshal = await site.marshal()
  const screen = await site.screen()
  screen.socket.emit('status', { muted: true, hidden: false })
  await marshal.until((view) => view.screens.length === 1)
  const [paired] = await site.store.screens()
  site.clock.pass(1)
  await site.app.access.screens.revoke(paired?.id ?? '')
  site.clock.pass(15 * SECOND)
  await marshal.until((view) => view.screens.length === 0)
})

test('only a screen has a status, and only one of the right shape', async () => {
  const marshal = await site.marshal()
  const screen = await site.screen()
  marshal.socket.emit('status', { muted: true, hidden: true })
  for (const message of [null, 'muted', { muted: 1, hidden: false }, { muted: true }, [true, true]]) {
    screen.socket.emit('status', message)
  }
  await screen.roundTrip()
  screen.socket.emit('status', { muted: true, hidden: true })
  const { screens } = await marshal.until((view) => view.screens.length > 0)
  expect(screens).toMatchObject([{ name: 'Gate', muted: true, hidden: true }])
  expect(marshal.views.filter((view) => view.screens.length > 0)).toHaveLength(1)
})

test('a tablet is shown at most fifty screens: those with the latest status', async () => {
  const marshal = await site.marshal()
  const names = Array.from({ length: 52 }, (_, n) => `Screen ${String(n).padStart(2, '0')}`)
  for (const name of names) {
    const screen = await site.see(await site.screenAuth(name))
    screen.socket.emit('status', { muted: false, hidden: false })
    await screen.roundTrip()
    screen.socket.disconnect()
  }
  const { screens } = await marshal.until((view) => view.screens.at(-1)?.name === 'Screen 51')
  expect(screens).toHaveLength(50)
  expect(screens[0].name).toBe('Screen 02')
})

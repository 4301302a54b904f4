// Screens and tablets get their views over HTTP if no web socket gets through; and a screen may be for a part of its
// site.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from '../../kit/given.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'
import { watch } from '../live/watcher.ts'

let world: World
let token: string
let id: string
let screen: Person
beforeEach(async () => {
  world = await openWorld()
  const { body } = await world.anyone.ask('POST', '/api/screens', {})
  id = (await world.owner.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: '大屏' })).body.id
  token = (await world.anyone.ask('GET', `/api/screens/claims/${body.claim}`)).body.token
  screen = world.person({ authorization: `Bearer ${token}` })
})
afterEach(() => world.close())

const shown = () => screen.ask('GET', `/api/sites/${SITE}/screen`)
const change = (changes: object) => world.owner.ask('PUT', `/api/screens/${id}`, changes)
const port = () => Number(new URL(world.base).port)
const take = (queue: string) => world.owner.give('take-ticket', { queue })

test('a screen gets the same view as over its socket, with the code; without its token, nothing', async () => {
  await take('A')
  await world.owner.give('call-next', { desk: '2', seen: [] })
  const socket = watch(port(), { view: 'screen', site: SITE, token })
  const sent = await socket.until((view) => view.calls.length === 1)
  expect((await shown()).body).toEqual(sent)
  expect((await shown()).body.pass.url).toContain('/q/')
  socket.socket.disconnect()
  for (const nobody of [world.anyone, world.owner, world.person({ authorization: 'Bearer x' })]) {
    const refused = await nobody.ask('GET', `/api/sites/${SITE}/screen`)
    expect([refused.status, refused.body.code]).toEqual([404, 'not-paired'])
  }
  await world.owner.ask('DELETE', `/api/screens/${id}`)
  expect((await shown()).body.code).toBe('not-paired')
})

test('a tablet gets the same view as over its socket, with the screens and their status', async () => {
  const say = (status: object) => screen.ask('POST', `/api/sites/${SITE}/screen/status`, status)
  expect((await say({ muted: true, hidden: false, awake: false, stored: true, behind: true })).status).toBe(
    204,
  )
  const seen = world.clock.now()
  const marshal = await world.signedIn('marshal')
  const socket = watch(port(), { view: 'marshal', site: SITE }, marshal)
  const sent = await socket.until((view) => view.screens.length === 1)
  const { body } = await world.person(marshal).ask('GET', `/api/sites/${SITE}/marshal`)
  expect(body).toEqual(sent)
  const said = { name: '大屏', seen, muted: true, hidden: false, awake: false, stored: true, behind: true }
  expect(body.screens).toEqual([said])
  // a tablet that has a socket hears of it at once
  await say({ muted: false, hidden: false })
  const next = await socket.until((view) => view.screens[0]?.muted === false)
  expect(next.screens[0]).toMatchObject({ awake: null, stored: null, behind: false })
  expect((await say({ muted: 'yes' })).body.code).toBe('invalid')
  socket.socket.disconnect()
})

test('a screen that reports every ten seconds over HTTP is alive, for the owner too', async () => {
  for (let n = 0; n < 7; n++) {
    world.clock.pass(10 * SECOND)
    await screen.ask('POST', `/api/sites/${SITE}/screen/status`, { muted: false, hidden: false })
  }
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)
  expect(world.clock.now() - body.screens[0].seen).toBe(0)
  const [listed] = (await world.owner.ask('GET', '/api/screens')).body
  expect(world.clock.now() - listed.seen).toBeLessThan(61 * SECOND)
})

test('a screen is given some desks and queues while it runs, and shows them at once', async () => {
  for (const desk of ['1', '2']) {
    await take('A')
    await world.owner.give('call-next', { desk, seen: [] })
  }
  const socket = watch(port(), { view: 'screen', site: SITE, token })
  await socket.until((view) => view.calls.length === 2)
  const changed = await change({ name: '二号厅', desks: ['2'] })
  expect(changed.body).toMatchObject({ id, site: SITE, name: '二号厅', desks: ['2'], queues: [] })
  const view = await socket.until((one) => one.calls.length === 1)
  expect(view.calls[0]).toMatchObject({ number: 'A002', desk: '2' })
  expect((await shown()).body.calls).toEqual(view.calls)
  // fields that are left out stay
  expect((await change({ queues: ['G'] })).body).toMatchObject({
    name: '二号厅',
    desks: ['2'],
    queues: ['G'],
  })
  expect((await change({ desks: [], queues: [] })).body).toMatchObject({ desks: [], queues: [] })
  await socket.until((one) => one.calls.length === 2)
  socket.socket.disconnect()
})

test('two screens for different rooms each show their own', async () => {
  await take('A')
  await world.owner.give('call-next', { desk: '1', seen: [] })
  const { body } = await world.anyone.ask('POST', '/api/screens', {})
  await world.owner.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: 'b' })
  const other = (await world.anyone.ask('GET', `/api/screens/claims/${body.claim}`)).body.token
  await change({ desks: ['3'] })
  const mine = watch(port(), { view: 'screen', site: SITE, token })
  const whole = watch(port(), { view: 'screen', site: SITE, token: other })
  expect((await mine.until(() => true)).calls).toEqual([])
  expect((await whole.until(() => true)).calls).toHaveLength(1)
  await take('A')
  await world.owner.give('call-next', { desk: '3', seen: [] })
  expect((await mine.until((view) => view.calls.length > 0)).calls).toHaveLength(1)
  await whole.until((view) => view.calls.length === 2)
  for (const { socket } of [mine, whole]) socket.disconnect()
})

test('an invalid change has no effect: an unknown desk, an empty name, a screen that does not exist', async () => {
  const refused = await change({ name: 'x', desks: ['2', '9'] })
  expect([refused.status, refused.body.errors.map(({ path }: { path: string }) => path)]).toEqual([
    400,
    ['desks.1'],
  ])
  expect((await change({ name: ' ' })).body.code).toBe('invalid')
  expect((await change({ queues: ['I'] })).body.code).toBe('invalid')
  expect((await world.owner.ask('GET', '/api/screens')).body[0]).toMatchObject({ name: '大屏', desks: [] })
  const none = await world.owner.ask('PUT', '/api/screens/none', { name: 'x' })
  expect([none.status, none.body.code]).toEqual([404, 'not-found'])
})

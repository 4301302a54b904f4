// Who is a counsellor, and whom a wish to talk reaches.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const MINUTE = 60_000
const passcode = '12345678'
let world: World
beforeEach(async () => {
  world = await openWorld()
  await world.owner.give('take-ticket', { queue: 'A' })
})
afterEach(() => world.close())

const add = (name: string, more: object = {}) =>
  world.owner.ask('POST', '/api/staff', { name, passcode, role: 'marshal', sites: [SITE], ...more })
const change = (name: string, changes: object) => world.owner.ask('PUT', `/api/staff/${name}`, changes)
const helpFor = async (who: Person) =>
  (await who.ask('GET', `/api/sites/${SITE}/marshal`)).body.help.map(({ need }: { need: string }) => need)
const marked = async () =>
  (await world.owner.ask('GET', '/api/staff')).body.flatMap(
    ({ name, counsellor }: { name: string; counsellor?: boolean }) => (counsellor ? [name] : []),
  )

test('the owner marks a marshal or an owner as counsellor, and takes the mark away', async () => {
  expect((await add('chen', { counsellor: true })).body).toMatchObject({ name: 'chen', counsellor: true })
  expect((await add('wang')).body).not.toHaveProperty('counsellor')
  await change('wang', { counsellor: true })
  await change('owner', { counsellor: true })
  expect((await marked()).sort()).toEqual(['chen', 'owner', 'wang'])
  await change('wang', { passcode: '87654321' })
  await change('owner', { counsellor: false })
  expect((await marked()).sort()).toEqual(['chen', 'wang'])
})

test('a viewer is none: it could not go to anybody', async () => {
  const refused = await add('li', { role: 'viewer', counsellor: true })
  expect([refused.status, refused.body.errors[0]]).toMatchObject([
    400,
    { path: 'counsellor', rule: 'not-viewer' },
  ])
  await add('chen', { counsellor: true })
  expect((await change('chen', { role: 'viewer', counsellor: true })).body.errors[0].path).toBe('counsellor')
  expect((await change('chen', { role: 'viewer' })).body).not.toHaveProperty('counsellor')
  await change('chen', { role: 'marshal' })
  expect(await marked()).toEqual([])
})

test('[H1] a wish to talk reaches the counsellor who is signed in at once, and others after two minutes', async () => {
  await add('chen', { counsellor: true })
  await add('wang')
  const [chen, wang] = [await world.staff('chen', passcode), await world.staff('wang', passcode)]
  await world.owner.give('ask-help', { number: 'A001', need: 'counsel' })
  // the counsellor has not opened the tablet yet
  expect(await helpFor(wang)).toEqual(['counsel'])
  expect(await helpFor(chen)).toEqual(['counsel'])
  expect(await helpFor(wang)).toEqual([])
  world.clock.pass(2 * MINUTE)
  expect(await helpFor(wang)).toEqual(['counsel'])
})

test('[H1] a counsellor of another site does not keep it from the marshals here', async () => {
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...body, id: 'other' })
  await add('chen', { counsellor: true, sites: ['other'] })
  await add('wang')
  const [chen, wang] = [await world.staff('chen', passcode), await world.staff('wang', passcode)]
  expect((await chen.ask('GET', '/api/sites/other/marshal')).status).toBe(200)
  await world.owner.give('ask-help', { number: 'A001', need: 'counsel' })
  expect(await helpFor(wang)).toEqual(['counsel'])
})

// Full-width characters of a Chinese keyboard are accepted wherever a number, a code or a name is entered, by any
// client.

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleSite } from '../../kit/sample.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　')
const signIn = async (name: string, passcode: string) =>
  (await world.anyone.ask('POST', '/api/session', { name, passcode })).status
const at = (path: string) => `/api/sites/${SITE}/${path}`

test('a screen is paired by its code in full width', async () => {
  const { code } = (await world.anyone.ask('POST', '/api/screens', {})).body
  const path = `/api/screens/${encodeURIComponent(wide(code.toLowerCase()))}/pair`
  expect((await world.owner.ask('POST', path, { site: SITE, name: '大屏' })).status).toBe(201)
})

test('an account is signed in to by a name and a passcode in either width, whichever they were made in', async () => {
  expect(await signIn(wide('owner '), wide(PASSCODE))).toBe(200)
  const add = (name: string, passcode: string) =>
    world.owner.ask('POST', '/api/staff', { name, passcode, role: 'marshal', sites: [SITE] })
  expect((await add('ｌｉ　ｍｉｎｇ', wide('246810'))).body.name).toBe('li ming')
  expect(await signIn('li ming', '246810')).toBe(200)
  expect(await signIn('ｌｉ　ｍｉｎｇ', wide('246810'))).toBe(200)
  const own = await world.staff('li ming', '246810')
  const change = { old: wide('246810'), passcode: wide('135790') }
  expect((await own.ask('PUT', '/api/session/passcode', change)).status).toBe(204)
  expect(await signIn('li ming', '135790')).toBe(200)
  await world.owner.ask('PUT', `/api/staff/${encodeURIComponent('li ming')}`, { passcode: wide('975310') })
  expect(await signIn('li ming', '975310')).toBe(200)
})

test('an account and a passcode that were stored in full width earlier still work as they are', async () => {
  await world.app.access.staff.add({
    name: 'ｗａｎｇ',
    passcode: wide('246810'),
    role: 'marshal',
    sites: [SITE],
  })
  expect(await signIn('ｗａｎｇ', wide('246810'))).toBe(200)
  expect(await signIn('ｗａｎｇ', wide('246811'))).toBe(401)
})

test('a number in full width is accepted: in a command, in reading, claiming and finding a ticket, and in giving personal data', async () => {
  const site = { ...sampleSite(), asks: { name: true, digits: true } }
  await world.owner.ask('PUT', at('settings'), site)
  await world.owner.give('take-ticket', { queue: 'A', party: 2 })
  const read = await world.owner.ask('GET', at(`tickets/${encodeURIComponent('Ａ１')}`))
  expect(read.body).toMatchObject({ number: 'A001' })
  const claim = { number: 'ａ００１', party: 2, device: world.device() }
  expect((await world.anyone.ask('POST', at('claims'), claim)).status).toBe(201)
  for (const path of ['codes', 'slips'])
    expect((await world.owner.ask('POST', at(path), { number: 'ａ００１' })).status, path).toBe(201)
  const { date } = await world.app.days.day(SITE)
  const person = at(`days/${date}/tickets/${encodeURIComponent('Ａ００１')}/person`)
  expect((await world.owner.ask('PUT', person, { digits: '１２３４' })).status).toBe(204)
  expect((await world.owner.ask('GET', person)).body).toMatchObject({ digits: '1234' })
  expect(
    (await world.owner.give('hold', { number: 'Ａ－１' }, { 'idempotency-key': randomUUID() })).status,
  ).toBe(200)
  const audit = await world.owner.ask('GET', at(`days/${date}/audit?number=${encodeURIComponent('ａ１')}`))
  expect(audit.body.lines.length).toBeGreaterThan(1)
})

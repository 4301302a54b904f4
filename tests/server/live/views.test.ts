// Which views viewers are sent, and when.

import { afterEach, expect, test } from 'vitest'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { SECOND } from '../../kit/given.ts'
import { sampleSite, withLines } from '../../kit/sample.ts'
import { PUBLIC_URL, type Stage, stage } from './stage.ts'

let open: Stage[] = []
const on = async (...args: Parameters<typeof stage>) => {
  const made = await stage(...args)
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()))
  open = []
})

test('every kind of viewer is sent its whole view right after the connection', async () => {
  const site = await on()
  await site.takeTickets(2)

  const overview = await site.see({ view: 'overview' })
  expect(overview.newest()).toMatchObject({ protocol: PROTOCOL, sites: [{ id: 'xingfuli', waiting: 2 }] })
  const visitor = await site.see({ view: 'site', site: 'xingfuli' })
  expect(visitor.newest()).toMatchObject({ day: '2026-11-23', version: 6, protocol: PROTOCOL, waiting: 2 })
  const phone = await site.phone('A002')
  expect(phone.newest()).toMatchObject({ version: 6, protocol: PROTOCOL, number: 'A002', mark: 2 })
  const screen = await site.screen()
  expect(screen.newest()).toMatchObject({ version: 6, protocol: PROTOCOL, open: true, calls: [] })
  const marshal = await site.marshal()
  expect(marshal.newest()).toMatchObject({ version: 6, protocol: PROTOCOL, desks: [{ id: '1' }, {}, {}] })
})

test('a call is written to the screen, the called phone and the marshal before all who wait', async () => {
  const site = await on({ site: withLines(0) })
  await site.takeTickets(60)
  const crowd = await Promise.all(Array.from({ length: 59 }, (_, n) => site.phone(numberOf(n + 2))))
  const others = await Promise.all([site.phone('A001'), site.screen(), site.marshal()])
  site.clock.pass(2 * SECOND)
  await site.settle(...crowd, ...others)
  site.written.length = 0

  await site.give('call-next', { desk: '1', seen: [] })
  await Promise.all(crowd.map((one, n) => one.until((view) => view.ahead === n)))

  const [screen, phone, marshal, ...rest] = site.written
  expect(screen).toMatchObject({ calls: [{ number: 'A001' }] })
  expect(phone).toMatchObject({ number: 'A001', state: 'called', desk: '1' })
  expect(marshal).toMatchObject({ desks: [{ calling: [{ number: 'A001' }] }, {}, {}] })
  expect(rest.map(({ state }) => state)).toEqual(Array(59).fill('waiting'))
})

test('a waiting phone and the public get one view a second, the newest', async () => {
  const site = await on({ site: withLines(0) })
  await site.takeTickets(20)
  const phone = await site.phone('A020')
  const visitor = await site.see({ view: 'site', site: 'xingfuli' })
  const screen = await site.screen()
  site.clock.pass(2 * SECOND)
  await site.settle(phone, visitor, screen)
  const before = [phone, visitor, screen].map(({ views }) => views.length)

  for (const seen of [[], ['A001'], ['A002'], ['A003'], ['A004']]) {
    await site.give('call-next', { desk: '1', seen })
    await site.settle(screen)
  }
  await site.settle(phone, visitor, screen)
  expect(screen.views.length).toBe(before[2]! + 5)
  expect(phone.views.length).toBe(before[0]! + 1)
  expect(visitor.views.length).toBe(before[1]! + 1)

  site.clock.pass(SECOND)
  await site.settle(phone, visitor, screen)
  expect(phone.views.length).toBe(before[0]! + 2)
  expect(phone.newest()).toMatchObject({ ahead: 14 })
  expect(visitor.views.length).toBe(before[1]! + 2)
  expect(visitor.newest()).toMatchObject({ waiting: 15 })
})

test('an overview is sent at most every ten seconds', async () => {
  const site = await on()
  const overview = await site.see({ view: 'overview' })
  await site.takeTickets(1)
  await site.settle(overview)
  site.clock.pass(1 * SECOND)
  const before = overview.views.length
  await site.takeTickets(5)
  site.clock.pass(8 * SECOND)
  await site.settle(overview)
  expect(overview.views.length).toBe(before)
  site.clock.pass(1 * SECOND)
  await overview.until((view) => view.sites[0].waiting === 6)
  expect(overview.views.length).toBe(before + 1)
  expect(overview.newest().version).toBeGreaterThan(overview.views[0]!.version)
})

test('a person in the line hears of a new mark at once, and the others a second later', async () => {
  const site = await on({ site: withLines(2) })
  await site.takeTickets(6)
  const [second, fourth, sixth] = await Promise.all(['A002', 'A004', 'A006'].map((one) => site.phone(one)))
  site.clock.pass(2 * SECOND)
  await site.takeTickets(1)
  await site.settle(second!, fourth!, sixth!)
  const before = sixth!.views.length

  await site.give('call-next', { desk: '1', seen: [] })
  await second!.until((view) => view.mark === 1)
  await fourth!.until((view) => view.mark === 3)
  await site.settle(sixth!)
  expect(sixth!.views.length).toBe(before)
  site.clock.pass(SECOND)
  await sixth!.until((view) => view.ahead === 4)
})

test('an undone call reaches the phone at once', async () => {
  const site = await on({ site: withLines(0) })
  await site.takeTickets(2)
  const phone = await site.phone('A001')
  const marshal = await site.marshal()
  await marshal.ask('call-next', { desk: '1', seen: [] })
  await phone.until((view) => view.state === 'called')
  const { desks } = await marshal.until((view) => view.desks[0].calling.length > 0)
  await site.give('undo', { desk: '1', of: desks[0].undo.of })
  await phone.until((view) => view.state === 'waiting' && view.reason === 'undone')
})

test('a viewer is not sent a view that it has, whatever the version', async () => {
  const site = await on({ site: withLines(0) })
  await site.takeTickets(1)
  const phone = await site.phone('A001')
  await site.takeTickets(3, 'G')
  site.clock.pass(2 * SECOND)
  await site.settle(phone)
  site.clock.pass(2 * SECOND)
  await site.settle(phone)
  expect(phone.views.length).toBe(1)
})

test('changes by time alone are sent too', async () => {
  const site = await on()
  await site.takeTickets(1)
  const screen = await site.screen()
  expect(screen.newest().forward).toEqual([{ number: 'A001', mark: 1 }])
  site.clock.pass(75 * SECOND)
  await screen.until((view) => view.forward.length === 0)
})

test('the code on the screens changes with the pass, to the millisecond', async () => {
  const site = await on()
  // away from the moments at which everything is checked again
  site.clock.pass(7 * SECOND)
  const [first, second] = await Promise.all([site.screen(), site.screen()])
  const { pass } = first.newest()
  expect(pass.url).toContain(`${PUBLIC_URL}/q/xingfuli?k=`)

  site.clock.pass(pass.until - site.clock.now() - 1)
  await site.settle(first, second)
  expect(first.newest().pass).toEqual(pass)
  for (const step of [1, 2, 3]) {
    site.clock.pass(step === 1 ? 1 : 30 * SECOND)
    const until = pass.until + step * 30 * SECOND
    const [one, other] = await Promise.all([first, second].map((s) => s.until((v) => v.pass.until === until)))
    expect(one!.pass.url).not.toBe(pass.url)
    expect(other!.pass).toEqual(one!.pass)
  }
})

test('new settings of an unopened day are shown soon', async () => {
  const site = await on({ isOpen: false })
  const screen = await site.screen()
  const changed = sampleSite({ name: { 'zh-CN': '新名', en: 'A new name' } })
  await site.app.days.change(changed, 'o')
  site.clock.pass(15 * SECOND)
  await screen.until((view) => view.name.en === 'A new name')
})

test('a viewer that was cut off gets the newest view when it is back', async () => {
  const site = await on()
  await site.takeTickets(2)
  const phone = await site.phone('A002')
  phone.socket.io.engine.close()
  await site.give('call-next', { desk: '1', seen: [] })
  await site.give('call-next', { desk: '1', seen: ['A001'] })
  await phone.until((view) => view.state === 'called')
})

test('a phone keeps its last view when the day ends, and is told that its ticket is over when another day opens', async () => {
  const site = await on()
  await site.takeTickets(1)
  const phone = await site.phone('A001')
  site.clock.pass(24 * 3600 * SECOND)
  await phone.until((view) => view.state === 'left' && view.reason === 'day-ended')
  const refused = phone.refused()
  await site.give('open-day')
  await site.takeTickets(1)
  site.clock.pass(SECOND)
  expect(await refused).toMatchObject({ code: 'ticket-over', status: 409 })
  expect(phone.newest()).toMatchObject({ day: '2026-11-23', state: 'left' })
})

function numberOf(n: number): string {
  return `A${String(n).padStart(3, '0')}`
}

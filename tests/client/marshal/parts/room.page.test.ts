import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { AlarmsElement } from '../../../../client/marshal/parts/alarms.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import { RoomElement } from '../../../../client/marshal/parts/room.ts'
import {
  callNext,
  givenAt,
  after as later,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines, withRoom } from '../../../kit/sample.ts'
import { ME, tablet } from '../tablet.ts'

const text = () => words().seats
const site = (room = {}) =>
  withRoom(withLines(0, 0, { kind: 'vaccination' }), { minutes: 30, seats: 2, ...room })
const done = (number: string) => [taken(), callNext('1', []), step('finish', { number })]
const seated = (room = {}) =>
  givenAt(site(room), openDay, openDesk('1'), done('A001'), later(5 * MINUTE, taken()), [
    callNext('1', []),
    step('finish', { number: 'A002' }),
  ])

const mountRoom = (played: Played) =>
  tablet(RoomElement, played, (view) => ({ room: view.rooms[0]!, waiting: view.queues[2]?.next ?? [] }))

test('[O8] a room shows who sits there, who has the least time left first, and counts it down', async () => {
  const { part } = await mountRoom(seated())
  expect(part).toSay(text().seated({ seated: 2, seats: 2 }))
  expect(part.names('button')[0]).toContain('A001')
  expect(part).toSay(text().left({ minutes: 25 }))
  expect(part).toSay(text().left({ minutes: 30 }))
  await pass(10 * MINUTE)
  expect(part).toSay(text().left({ minutes: 15 }))
})

test('[O4] to end an observation before its time takes two taps; at its time one', async () => {
  const { part, does } = await mountRoom(seated({ nod: true }))
  await part.press('A001')
  await part.press(text().early)
  expect(server().commands).toEqual([])
  await settled()
  await pass(1_000)
  await part.press(text().earlySure({ number: 'A001' }))
  expect(server().commands).toEqual([['end-observation', { number: 'A001', early: true }]])
  await does()
  await part.press('A002')
  await pass(30 * MINUTE)
  expect(part).toSay(text().nodNow)
  await part.press(`✓ ${text().letGo}`)
  expect(server().commands.at(-1)).toEqual(['end-observation', { number: 'A002' }])
})

test('[O3] [O6] one tap prolongs; somebody unwell stands out', async () => {
  const { part, does } = await mountRoom(seated())
  await part.press('A001')
  await part.press(text().longer({ minutes: 15 }))
  expect(server().commands).toEqual([['prolong-observation', { number: 'A001', minutes: 15 }]])
  await does()
  expect(part).toSay(text().left({ minutes: 40 }))
  await part.press(text().unwell)
  await pass(1_000)
  await part.press(text().unwellSure({ number: 'A001' }))
  await does()
  expect(part.names('listitem')[1]).toContain(`A001 ${text().unwell}`)
})

test('[O2] who waits for a seat is named, and a marshal seats them with two taps', async () => {
  const { part } = await mountRoom(play(seated(), ...done('A003')))
  expect(part).toSay(text().waiting({ people: 1 }))
  await part.press('A003')
  await pass(1_000)
  await part.press(`A003 · ${text().seat}`)
  expect(server().commands).toEqual([['seat', { number: 'A003' }]])
})

test('[O7] with all seats taken Next asks first, and says when the next is free', async () => {
  const { part, does } = await tablet(DeskElement, play(seated(), taken()), (view) => ({
    view,
    desk: view.desks[0]!,
    me: ME,
  }))
  expect(part).toSay(text().full({ minutes: 25 }))
  await part.press(words().marshal.next)
  expect(server().commands).toEqual([])
  await part.press(text().anyway)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: [] }]])
  await does()
  expect(part).toSay('A003')
})

test('[O6] everybody who feels unwell is an alarm of their own, until somebody goes', async () => {
  const both = play(seated(), step('unwell', { number: 'A001' }), step('unwell', { number: 'A002' }))
  const { part, does } = await tablet(AlarmsElement, both, (view) => ({ view, site: 'xingfuli' }))
  expect(part).toSay('A001')
  expect(part).toSay('A002')
  await part.press(`${words().marshal.onIt} A001`)
  expect(server().commands).toEqual([['take-unwell', { number: 'A001' }]])
  await does()
  expect(part).not.toSay('A001')
})

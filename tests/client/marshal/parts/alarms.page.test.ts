import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { AlarmsElement } from '../../../../client/marshal/parts/alarms.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import {
  after,
  given,
  givenAt,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  SECOND,
  step,
  taken,
  takenBy,
  times,
} from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { type Settings, tablet } from '../tablet.ts'

const text = () => words().marshal
const mountAlarms = (played: Played, more: Partial<AlarmsElement> = {}, settings: Settings = {}) =>
  tablet(AlarmsElement, played, (view) => ({ view, site: 'xingfuli', ...more }), settings)

const unserved = () => givenAt(withLines(30, 10), openDay, openDesk('1', ['G']), times(3, taken('A', 2)))
const sayUnserved = () => text().alarms.unserved({ queue: 'A', tickets: 3, people: 6 })

test('without alarms it is empty', async () => {
  const { part } = await mountAlarms(given(openDay, openDesk()))
  expect(part.text).toBe('')
})

test('[A1] people whom nobody calls: this tablet’s desk takes on their queue with one tap', async () => {
  const { part, does } = await mountAlarms(unserved(), { deskId: '1' })
  expect(part.within('alert')).toSay(sayUnserved())
  await part.press(text().alarms.drawToo({ where: 'Desk 1', queue: 'A' }))
  expect(server().commands).toEqual([['open-desk', { desk: '1', queues: ['G', 'A'] }]])
  await does()
  expect(part).not.toSay(sayUnserved())
})

test('[A1] a closed desk opens for it', async () => {
  const { part } = await mountAlarms(unserved(), { deskId: '2' })
  await part.press(text().alarms.openDesk({ where: 'Desk 2', queue: 'A' }))
  expect(server().commands).toEqual([['open-desk', { desk: '2', queues: ['A', 'G'] }]])
})

test('[A1] a tablet without a desk is told to choose one first', async () => {
  const { part } = await mountAlarms(unserved())
  expect(part).toSay(text().alarms.chooseDesk({ place: '' }))
  expect(part.names()).toEqual([])
})

test('[A1] where this tablet’s own desk rests, its large button says how to go on, and no other does', async () => {
  const played = given(openDay, openDesk(), taken(), step('rest-desk', { desk: '1' }))
  const { part } = await mountAlarms(played, { deskId: '1' })
  expect(part).toSay(text().alarms.unserved({ queue: 'A', tickets: 1, people: 1 }))
  expect(part.names()).toEqual([])
})

const asked = (...numbers: string[]) =>
  given(
    openDay,
    openDesk(),
    times(3, taken()),
    numbers.map((number) => step('ask-help', { number, need: 'wheelchair' })),
    after(2 * MINUTE, step('pass-time')),
  )
const need = () => words().common.help.wheelchair

test('[A2] the person who has waited for help is named, and one tap says that somebody goes', async () => {
  const { part, does } = await mountAlarms(asked('A001'))
  expect(part).toSay(text().alarms.help({ number: 'A001', need: need(), time: '08:00' }))
  await part.press(text().onIt)
  expect(server().commands).toEqual([['give-help', { number: 'A001', need: 'wheelchair' }]])
  await does()
  expect(part.text).toBe('')
})

test('[A2] it says how many more wait for help', async () => {
  const { part } = await mountAlarms(asked('A001', 'A002'))
  expect(part).toSay(text().alarms.helpMore({ number: 'A001', need: need(), time: '08:00', count: 1 }))
})

test('[A3] it says that joins stopped and that the wait is crowded, with nothing to tap here', async () => {
  const { part } = await mountAlarms(
    givenAt(
      withLines(0, 0, { footfall: 2 }),
      openDay,
      openDesk(),
      times(150, taken('A', 10)),
      takenBy('phone'),
    ),
  )
  expect(part).toSay(text().alarms.joins({ time: '08:00' }))
  expect(part.names()).toEqual([])
  expect(part.all('listitem').length).toBe(2)
})

const seen = MORNING - 40 * SECOND
const screen = { seen, muted: false, hidden: false, awake: null, stored: null, behind: false }

test('[A4] it names a silent screen and a mute one; of more than three alarms it counts the rest', async () => {
  const screens = [
    { ...screen, name: '门口' },
    { ...screen, name: '大厅', seen: MORNING, muted: true },
    { ...screen, name: '后院' },
  ]
  const { part } = await mountAlarms(unserved(), {}, { screens })
  expect(part).toSay(text().alarms.screenSilent({ name: '门口', time: '07:59' }))
  expect(part).toSay(text().alarms.screenMuted({ name: '大厅', time: '' } as never))
  expect(part).toSay(text().alarms.more({ count: 1 }))
  expect(part.all('listitem').length).toBe(3)
})

/** The server's view while its clock is far ahead and nobody has confirmed it. */
function unsureView(ahead: number) {
  const { day, at } = given(openDay)
  return { ...marshalView(day, at, [], [], at + ahead), protocol: PROTOCOL }
}
const DAY = 24 * 60 * MINUTE

test('a clock that is far ahead is confirmed over HTTP at once, with the time that it shows', async () => {
  const view = unsureView(2 * DAY)
  server().http.answers('POST /api/clock/confirm', { is: {} })
  const part = await mount(AlarmsElement, { view, site: 'xingfuli' }, { at: MORNING })
  const [button] = part.names()
  await part.press(button!)
  expect(server().http.asked.at(-1)).toMatchObject({ body: { says: MORNING + 2 * DAY } })
  expect(server().commands).toEqual([])
})

for (const [what, answering, say] of [
  ['is refused', { refused: 'not-allowed' }, () => words().problems['not-allowed'].title],
  ['is not answered', 'is down', () => words().common.notSent],
] as const) {
  test(`when a confirmation ${what}, it says so beside the button`, async () => {
    server().http.answers('POST /api/clock/confirm', answering)
    const part = await mount(AlarmsElement, { view: unsureView(2 * DAY), site: 'xingfuli' }, { at: MORNING })
    await part.press(part.names()[0]!)
    expect(part).toSay(say())
  })
}

/** A day whose times come from a clock that was far ahead. */
function aheadView() {
  const { day } = given(openDay, after(DAY / 4, taken()))
  return { ...marshalView(day, MORNING), protocol: PROTOCOL }
}

test('an owner can correct a day that is ahead of its time', async () => {
  server().http.answers('POST /api/sites/xingfuli/put-right', { is: {} })
  const view = aheadView()
  const part = await mount(AlarmsElement, { view, site: 'xingfuli', isOwner: true }, { at: MORNING })
  await part.press(text().alarms.putRight)
  expect(server().http.asked.map(({ path }) => path)).toEqual(['/api/sites/xingfuli/put-right'])
  await part.set({ isOwner: false })
  expect(part.names()).toEqual([])
  expect(part).toSay(text().alarms.askOwner)
})

test('every alarm is a sentence in every language', async () => {
  await inEveryLanguage(async (language, { marshal }) => {
    const { part } = await mountAlarms(unserved(), { deskId: '1' }, { language })
    expect(part).toSay(marshal.alarms.unserved({ queue: 'A', tickets: 3, people: 6 }))
    expect(part.names().length).toBe(1)
  })
})

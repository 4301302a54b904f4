import { expect, test } from 'vitest'
import type { DayEvent } from '../../../../shared/day/log/recorded.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  HOUR,
  holder,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  SECOND,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })
const owner = { by: { role: 'owner', id: 'o' } } as const
const report = (from: number, to: number, queue = 'A') => step('report-crowding', { queue, from, to })
const remind = (queue = 'A') => step('remind-spacing', { queue })
const said = (kind: string, queue = 'A', stretch = {}) =>
  expect.objectContaining({ type: 'prompted', kind, queue, ...stretch }) as unknown as DayEvent
const onScreen = (day: Day, at: number) => screenView(day, at).prompt

test('[P2] the routine is spoken 180 s after the first person stood in the line, and every 180 s from then', () => {
  const line = given(openDay, times(3, taken()))
  expect(dueAt(line.day)).toBe(MORNING + 180 * SECOND)
  line.when(after(179 * SECOND, passTime)).happens()
  const { day, at } = line.when(after(180 * SECOND, passTime)).happens(said('routine'))
  expect(onScreen(day, at)).toMatchObject({ id: 1, kind: 'routine', queue: 'A', until: at + 15 * SECOND })
  expect(onScreen(day, at + 15 * SECOND)).toBeNull()
  expect(dueAt(day)).toBe(at + 180 * SECOND)
})

test('[P2] a line that is 80 % full hears it every 60 s, and one that fills up does not wait for the slower pace', () => {
  const site = withLines(9)
  expect(dueAt(givenAt(site, openDay, times(7, taken())).day)).toBe(MORNING + 180 * SECOND)
  expect(dueAt(givenAt(site, openDay, times(8, taken())).day)).toBe(MORNING + 60 * SECOND)
  givenAt(site, openDay, times(7, taken()))
    .when(after(100 * SECOND, taken()))
    .happens(expect.anything(), expect.anything(), said('routine'))
})

test('[P2] the interval is a setting, and one shorter than 60 s holds for a full line too', () => {
  const { day } = givenAt(withLines(1, 0, { routineSeconds: 30 }), openDay, times(2, taken()))
  expect(dueAt(day)).toBe(MORNING + 30 * SECOND)
})

test('[P2] an empty line gets no prompt; a person who comes when it is overdue hears it', () => {
  const empty = given(openDay, taken(), step('leave', { number: 'A001' }))
  empty.when(after(10 * MINUTE, passTime)).happens()
  empty.when(after(10 * MINUTE, taken())).happens(expect.anything(), expect.anything(), said('routine'))
})

test('[P2] after a jump of the clock by hours it is spoken once', () => {
  const line = given(openDay, times(3, taken()))
  const jumped = play(line, after(3 * 60 * MINUTE, passTime), passTime, passTime)
  expect(jumped.log.filter(({ event }) => event.type === 'prompted')).toHaveLength(1)
})

test('[P3] a line without a free mark is announced at once, and again at the interval of the routine', () => {
  const full = givenAt(withLines(2), openDay, openDesk(), times(3, taken()))
  const { day, at } = full.when(taken()).happens(expect.anything(), said('full'))
  expect(onScreen(day, at)).toMatchObject({ kind: 'full', queue: 'A' })
  const later = play({ day, log: [], at }, ...times(4, after(60 * SECOND, passTime)))
  expect(later.log.map(({ event }) => (event.type === 'prompted' ? event.kind : event.type))).toEqual([
    'routine',
    'routine',
    'full',
    'routine',
  ])
})

test('[Z5] whoever has gone under a roof is told nothing of a full line, but a marshal’s reminder', () => {
  const full = givenAt(withLines(2), openDay, openDesk(), times(4, taken()))
  expect(onScreen(full.day, full.at)).toMatchObject({ kind: 'full' })
  const rain = play({ ...full, log: [] }, step('pause-site', { reason: 'weather' }))
  expect(onScreen(rain.day, rain.at)).toBeNull()
  for (const { number } of [ticket(rain.day, 'A001'), ticket(rain.day, 'A004')])
    expect(ticketView(rain.day, ticket(rain.day, number), rain.at).prompt).toBeNull()
  const asked = play(rain, remind())
  expect(onScreen(asked.day, asked.at)).toMatchObject({ kind: 'asked' })
})

test('[P3] a full line with nobody behind it is not announced', () =>
  givenAt(withLines(2), openDay, times(2, taken()))
    .when(taken())
    .happens(expect.anything(), expect.anything()))

test('[P4] a crowding is spoken at once and every 30 s, until three minutes have passed', () => {
  const reported = given(openDay, times(9, taken()), report(5, 9))
  expect(reported.log.at(-1)?.event).toEqual(said('crowding', 'A', { from: 5, to: 9 }))
  const played = play(reported, ...times(20, after(10 * SECOND, passTime)))
  const times30 = played.log.filter(({ event }) => event.type === 'prompted' && event.kind === 'crowding')
  expect(times30.map(({ at }) => (at - MORNING) / SECOND)).toEqual([0, 30, 60, 90, 120, 150])
  const cleared = played.log.find(({ event }) => event.type === 'crowding-cleared')
  expect(cleared?.at).toBe(MORNING + 180 * SECOND)
})

test('[P4] clearing it ends it on every screen at once, and clearing it twice changes nothing', () => {
  const reported = given(openDay, times(9, taken()), report(5, 9))
  expect(screenView(reported.day, reported.at).queues[0]?.crowded).toEqual({ from: 5, to: 9 })
  const { day, at } = reported
    .when(step('clear-crowding', { queue: 'A' }))
    .happens({ type: 'crowding-cleared', queue: 'A' })
  expect(onScreen(day, at)).toBeNull()
  expect(screenView(day, at).queues[0]?.crowded).toBeNull()
  expect(marshalView(day, at).queues[0]?.crowding).toBeNull()
  given(openDay)
    .when(step('clear-crowding', { queue: 'A' }))
    .already()
})

test('[P4] a crowding whose marks were removed by a setting is over', () =>
  given(openDay, times(9, taken()), report(25, 28))
    .when(step('change-settings', { site: sampleSite({ spacing: 2 }) }, owner))
    .happens(expect.anything(), { type: 'crowding-cleared', queue: 'A' }))

test('[P5] a reminder is spoken at once, and a second request while it is spoken changes nothing', () => {
  const asked = given(openDay, times(3, taken()))
  const { day, at } = asked.when(remind()).happens({ type: 'reminder-asked', queue: 'A' }, said('asked'))
  expect(onScreen(day, at)).toMatchObject({ kind: 'asked', queue: 'A' })
  given(openDay, times(3, taken()), remind())
    .when(after(5 * SECOND, remind()))
    .already()
  given(openDay, remind())
    .when(after(16 * SECOND, remind()))
    .happens(expect.anything(), said('asked'))
})

test('[P1] a reminder interrupts a full line, a crowding interrupts a reminder, and all others wait their turn', () => {
  const full = givenAt(withLines(2), openDay, times(4, taken()))
  full.when(remind()).happens(expect.anything(), said('asked'))
  const reminded = givenAt(withLines(2), openDay, times(4, taken()), remind())
  reminded.when(report(1, 2)).happens(expect.anything(), said('crowding'))
  const crowded = givenAt(withLines(2), openDay, times(2, taken()), report(1, 2))
  const { day, at } = crowded.when(remind()).happens({ type: 'reminder-asked', queue: 'A' })
  expect(onScreen(day, at)).toMatchObject({ kind: 'crowding' })
  expect(dueAt(day)).toBe(MORNING + 15 * SECOND)
  play({ day, log: [], at }, after(15 * SECOND, passTime)).log.forEach(({ event }) => {
    expect(event).toEqual(said('asked'))
  })
})

test('[P1] of two equally urgent ones, the one that waits longer is spoken first', () => {
  const both = given(openDay, taken('G'), after(SECOND, taken()))
  const played = play(both, after(200 * SECOND, passTime), after(15 * SECOND, passTime))
  const prompts = played.log.flatMap(({ event }) => (event.type === 'prompted' ? [event.queue] : []))
  expect(prompts).toEqual(['G', 'A'])
})

test('[P1] of two that are due together the more urgent is spoken first, however long the other has waited', () => {
  const full = givenAt(withLines(2), openDay, times(4, taken()))
  const { log } = play(full, after(10 * MINUTE, passTime))
  expect(log.at(-1)?.event).toEqual(said('full'))
})

test('[P6] the routine waits until 8 s after a call, and for 30 s at most if calls never pause', () => {
  const line = given(openDay, openDesk(), times(20, taken()))
  const called = play(line, after(178 * SECOND, callNext('1', [])))
  expect(dueAt(called.day)).toBe(MORNING + 186 * SECOND)
  let calling: Played = line
  let seen: string[] = []
  for (let n = 0; n < 60; n++) {
    calling = play(calling, after(5 * SECOND, taken()), callNext('1', seen))
    seen = [...(calling.day.desks.get('1')?.calling ?? [])]
  }
  const first = calling.log.find(({ event }) => event.type === 'prompted')
  expect(((first?.at ?? 0) - MORNING) / SECOND).toBe(210)
})

test('[P7] a crowding reaches exactly the phones on its marks, for as long as it lasts', () => {
  const { day, at } = given(openDay, times(12, taken()), report(5, 9))
  const told = (later: number) =>
    Array.from({ length: 12 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`).filter(
      (number) => ticketView(day, ticket(day, number), at + later).prompt?.kind === 'crowding',
    )
  expect(told(0)).toEqual(['A005', 'A006', 'A007', 'A008', 'A009'])
  expect(told(20 * SECOND)).toHaveLength(5)
  expect(told(3 * MINUTE)).toEqual([])
})

test('[P7] if each person has a mark, a household is told when any of its marks is crowded', () => {
  const site = withLines(9, 0, { markPer: 'person' })
  const { day, at } = givenAt(site, openDay, taken('A', 3), taken('A', 2), taken('A', 1), report(3, 3))
  const told = ['A001', 'A002', 'A003'].filter((number) => ticketView(day, ticket(day, number), at).prompt)
  expect(told).toEqual(['A001'])
})

test('[P7] a full line is told to people who wait behind it, other prompts to those who stand in it', () => {
  const full = givenAt(withLines(1), openDay, times(3, taken()))
  const kinds = ({ day, at }: Played, number: string) => ticketView(day, ticket(day, number), at).prompt?.kind
  expect([kinds(full, 'A001'), kinds(full, 'A003')]).toEqual([undefined, 'full'])
  const reminded = givenAt(withLines(1), openDay, times(3, taken()), remind())
  expect([kinds(reminded, 'A001'), kinds(reminded, 'A003')]).toEqual(['asked', undefined])
  const elsewhere = given(openDay, taken(), taken('G'), remind('G'))
  expect([kinds(elsewhere, 'A001'), kinds(elsewhere, 'G001')]).toEqual([undefined, 'asked'])
})

test('[P8] marks beyond the line, and ranges that run backwards, are refused', () => {
  const line = given(openDay, times(3, taken()))
  line.when(report(5, 32)).refused('invalid')
  line.when(report(32, 33)).refused('invalid')
  line.when(report(9, 5)).refused('invalid')
  givenAt(withLines(0), openDay).when(report(1, 1)).refused('invalid')
  line.when(report(1, 2, 'Z')).refused('unknown-queue')
  line.when(remind('Z')).refused('unknown-queue')
  line.when(step('clear-crowding', { queue: 'Z' })).refused('unknown-queue')
  given().when(report(1, 2)).refused('day-closed')
  given().when(remind()).refused('day-closed')
})

const mask = { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }

test('[P9] an announcement is shown for its minutes, and another takes its place', () => {
  const { day, at } = given(openDay, taken(), step('announce', { text: mask, minutes: 10 }))
  expect(screenView(day, at + 10 * MINUTE - 1).announcement).toEqual(mask)
  expect(ticketView(day, ticket(day, 'A001'), at).announcement).toEqual(mask)
  expect(marshalView(day, at + 10 * MINUTE).announcement).toBeNull()
  const code = { 'zh-CN': '请准备好健康码', en: 'Have your code ready' }
  const next = play({ day, log: [], at }, step('announce', { text: code, minutes: 1 }))
  expect(screenView(next.day, at).announcement).toEqual(code)
})

test('[P9] an announcement can be removed, and only if there is one', () => {
  given(openDay, step('announce', { text: mask, minutes: 10 }))
    .when(step('end-announcement'))
    .leaves((day) => expect(screenView(day, MORNING).announcement).toBeNull())
  given(openDay).when(step('end-announcement')).already()
  given()
    .when(step('announce', { text: mask, minutes: 10 }))
    .refused('day-closed')
})

test('[L6] only the head of a line that moved on behind it is late, once the grace time since the last call is over', () => {
  // a line of three marks: a person who leaves from behind the head makes room for the next one
  const line = givenAt(withLines(2), openDay, openDesk('1'), times(5, taken()))
  const late = (played: Pick<Played, 'day'>, at: number) =>
    marshalView(played.day, at).queues[0]?.standing.map((one) => one.late)
  expect(late(line, MORNING + HOUR)).toEqual([false, false, false])
  const moved = play(line, after(MINUTE, step('leave', { number: 'A002' })))
  expect(late(moved, MORNING + 3 * MINUTE - 1)).toEqual([false, false, false])
  expect(late(moved, MORNING + 3 * MINUTE)).toEqual([true, false, false])
  const coming = play(moved, step('on-my-way', { number: 'A001' }, { by: holder('A001') }))
  expect(late(coming, MORNING + HOUR)).toEqual([false, false, false])
  const called = play(moved, callNext('1', []))
  expect(late(called, MORNING + HOUR)).toEqual([false, false, false])
})

test('[L6] a ticket on a mark may be passed over, and its holder is told why', () => {
  given(openDay, taken())
    .when(step('miss', { number: 'A001' }))
    .leaves((day) => {
      const view = ticketView(day, ticket(day, 'A001'), MORNING)
      expect(view).toMatchObject({ state: 'waiting', reason: 'passed-over', number: 'A001', mark: null })
    })
})

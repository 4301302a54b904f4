// What pages are told of observation, and the alarm of whoever feels unwell.

import { describe, expect, test } from 'vitest'
import { alarmKey, alarmsOf } from '../../../shared/day/alarms/alarms.ts'
import { kindsKept } from '../../../shared/day/alarms/kept-facts.ts'
import { ticketAt } from '../../../shared/day/nouns/find.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { keptSummary } from '../../../shared/day/views/sites.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import {
  callNext,
  givenAt,
  HOUR,
  holder,
  after as later,
  MINUTE,
  MORNING,
  type Played,
  play,
  step,
  taken,
} from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { done, END, finish, inMinutes, opened, passTime, played, site } from './room-site.ts'

describe('[O6] whoever feels unwell', () => {
  const sits = givenAt(site(), opened, done('A001'), done('A002'))
  const says = (number: string, by = holder(number)) => step('unwell', { number }, { by })

  test('is the worst alarm, one for each, until somebody goes to them', () => {
    const two = play(
      sits,
      says('A001'),
      inMinutes(1, says('A002')),
      taken(),
      step('ask-help', { number: 'A003', need: 'code' }),
    )
    const alarms = (one: Played) => alarmsOf(one.day, one.at + HOUR).filter(({ kind }) => kind === 'unwell')
    expect(alarmsOf(two.day, two.at + HOUR)[0]).toEqual({ kind: 'unwell', number: 'A001', since: MORNING })
    expect(alarms(two).map(alarmKey)).toEqual(['unwell A001', 'unwell A002'])
    const kept = keptSummary(two.day, two.at).kept!
    expect(kindsKept(kept, two.at)[0]).toBe('unwell')
    const one = play(two, step('take-unwell', { number: 'A001' }))
    expect(alarms(one).map(alarmKey)).toEqual(['unwell A002'])
    expect(
      kindsKept(keptSummary(play(one, step('take-unwell', { number: 'A002' })).day, one.at).kept!, one.at),
    ).not.toContain('unwell')
  })

  test('says so once, and it is taken once', () => {
    const said = givenAt(site(), opened, done('A001'), says('A001'))
    said.when(says('A001', { role: 'marshal', id: 'm' })).already()
    const going = givenAt(site(), opened, done('A001'), says('A001'), step('take-unwell', { number: 'A001' }))
    going.when(step('take-unwell', { number: 'A001' })).already()
    going.when(says('A001')).happens({ type: 'unwell', number: 'A001' })
  })

  test('may have been served, or wait; not have left', () => {
    const served = givenAt(site(), opened, done('A001'), inMinutes(30, passTime))
    served.when(says('A001')).happens({ type: 'unwell', number: 'A001' })
    givenAt(site(), opened, taken()).when(says('A001')).happens({ type: 'unwell', number: 'A001' })
    const left = givenAt(site(), opened, taken(), step('leave', { number: 'A001' }))
    left.when(says('A001')).refused('ticket-over')
    left.when(says('A002')).refused('unknown-ticket')
  })

  test('is not forgotten with a closed day', () => {
    const served = play(sits, inMinutes(30, passTime), says('A001'), step('close-day'))
    expect(served.day.state).toBe('closed')
    expect(dueAt(served.day)).toBe(END + 24 * HOUR)
    expect(play(served, step('take-unwell', { number: 'A001' })).day.state).toBe('ended')
  })

  test('nor when the day ends by the clock, whether they are let go then or were sent home', () => {
    const night = givenAt(site(), opened, later(END - MORNING - 10 * MINUTE, taken()), taken())
    const lateSeated = play(night, callNext('1', []), finish('A001'), says('A001'), says('A002'))
    const toTheEnd = play(lateSeated, later(10 * MINUTE, passTime), later(20 * MINUTE, passTime))
    const { day } = toTheEnd
    expect(['A001', 'A002'].map((number) => ticketAt(day, number).state)).toEqual(['served', 'left'])
    expect([day.state, dueAt(day)]).toEqual(['closed', END + 24 * HOUR])
    expect(alarmsOf(day, toTheEnd.at).map(alarmKey)).toEqual(['unwell A001', 'unwell A002'])
    expect(() => play(toTheEnd, taken())).toThrow('day-closed')
    const one = play(toTheEnd, step('take-unwell', { number: 'A001' }))
    expect(one.day.state).toBe('closed')
    expect(play(one, step('take-unwell', { number: 'A002' })).day.state).toBe('ended')
  })

  test('holds the day up no longer than until another is opened, and 24 hours', () => {
    const said = play(sits, inMinutes(30, passTime), says('A001'))
    const over = play(said, later(END - said.at, passTime))
    expect([over.day.state, dueAt(over.day)]).toEqual(['closed', END + 24 * HOUR])
    const opening = step('pass-time', { opening: true }, { by: { role: 'clock', id: null } })
    expect(play(over, opening).day.state).toBe('ended')
    expect(play(said, later(END - said.at, opening)).day.state).toBe('ended')
    expect(played(over).day.state).toBe('ended')
  })
})

test('[O7] a desk is told when the next seat is free, where all seats that its people go on to are taken', () => {
  const seatAt = (one: Played, desk = '1') =>
    marshalView(one.day, one.at).desks.find(({ id }) => id === desk)?.seatAt
  const one = givenAt(site(), opened, done('A001'))
  expect(seatAt(one)).toBeNull()
  const full = play(one, inMinutes(5, taken()), callNext('1', []), finish('A002'))
  expect(seatAt(full)).toBe(MORNING + 30 * MINUTE)
  // one waits already
  const waits = play(full, ...done('A003'))
  expect(seatAt(waits)).toBe(MORNING + 35 * MINUTE)
  const wayRound = { ...site(), queues: site().queues.map((queue) => (queue.id === 'A' ? queue : queue)) }
  expect(seatAt(givenAt({ ...withLines(0), id: wayRound.id }, opened, done('A001')))).toBeNull()
})

describe('[O8] what is shown of it', () => {
  const shown = (one: Played, number = 'A001') => ticketView(one.day, ticketAt(one.day, number), one.at)

  test('a phone is told until when, and that it may leave when its holder was let go', () => {
    const sits = givenAt(site(), opened, done('A001'), done('A002'), done('A003'))
    const observed = { from: MORNING, until: MORNING + 30 * MINUTE, nod: false }
    expect(shown(sits)).toMatchObject({
      state: 'seated',
      observation: null,
      observed: { ...observed, over: false },
      seatAt: null,
    })
    expect(shown(sits, 'A003')).toMatchObject({
      state: 'waiting',
      observed: null,
      seatAt: MORNING + 30 * MINUTE,
    })
    const over = play(sits, inMinutes(30, passTime))
    expect(shown(over)).toMatchObject({ state: 'served', observed: { ...observed, over: true } })
    const early = play(sits, step('end-observation', { number: 'A001', early: true }))
    expect(shown(early)).toMatchObject({ state: 'served', observed: { ...observed, over: true } })
    const nod = givenAt(site({ nod: true }), opened, done('A001'), inMinutes(40, passTime))
    expect(shown(nod)).toMatchObject({ state: 'seated', observed: { ...observed, over: false, nod: true } })
    expect(shown(play(sits, step('unwell', { number: 'A001' })))).toMatchObject({
      unwell: true,
      observed: { nod: true },
    })
  })

  test('a site without a room keeps the minutes of its kind', () =>
    expect(shown(givenAt(withLines(0, 0, { kind: 'vaccination' }), opened, done('A001')))).toMatchObject({
      state: 'served',
      observation: 30,
      observed: null,
    }))

  test('a screen shows how many sit there, and for five minutes who may leave', () => {
    const sits = givenAt(site(), opened, done('A001', 2), done('A002'))
    const rooms = (one: Played, at = one.at) => screenView(one.day, at).rooms
    expect(rooms(sits)).toEqual([
      { queue: 'P', name: site().queues[2]!.name, seated: 2, seats: 2, waiting: 1, letGo: [] },
    ])
    expect(screenView(sits.day, sits.at).queues.map(({ id }) => id)).toEqual(['A', 'G'])
    const over = play(sits, inMinutes(30, passTime))
    expect(rooms(over)[0]).toMatchObject({ seated: 1, waiting: 0, letGo: [{ number: 'A001', at: over.at }] })
    expect(rooms(over, over.at + 5 * MINUTE)[0]?.letGo).toEqual([])
    expect(alarmsOf(sits.day, sits.at)).toEqual([])
  })

  test('tablets show everybody, who has the least time left first', () => {
    const sits = givenAt(
      site({ seats: 5 }),
      opened,
      done('A001'),
      inMinutes(1, taken()),
      callNext('1', []),
      finish('A002'),
    )
    const { day, at } = play(
      sits,
      step('prolong-observation', { number: 'A001', minutes: 10 }),
      step('unwell', { number: 'A002' }),
    )
    expect(marshalView(day, at).rooms).toMatchObject([
      {
        queue: 'P',
        minutes: 30,
        nod: false,
        tickets: [
          { number: 'A002', party: 1, until: MORNING + 31 * MINUTE, unwell: true },
          { number: 'A001', party: 1, until: MORNING + 40 * MINUTE, unwell: false },
        ],
        more: 0,
      },
    ])
  })
})

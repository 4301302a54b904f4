// Rooms in which people are observed for some minutes: who sits there, and until when.

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { allTickets, isOver, ticketAt } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { outOfOrder } from '../../../shared/day/reports/out-of-order.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { allSeated } from '../../../shared/day/rules/rooms.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import {
  callNext,
  givenAt,
  MINUTE,
  MORNING,
  openDesk,
  play,
  step,
  taken,
  takenBy,
  times,
} from '../../kit/given.ts'
import { moves, sites, walk } from './random-day.ts'
import { done, finish, inMinutes, opened, passTime, played, site } from './room-site.ts'

test('[O1] no desk draws from a room, and it has no line and nothing after it', () => {
  const messageOf = (checked: Site) => v.safeParse(Site, checked).issues?.[0].message
  const withQueue = (changed: object): Site => ({
    ...site(),
    queues: site().queues.map((queue) => (queue.id === 'P' ? { ...queue, ...changed } : queue)),
  })
  expect(messageOf(site())).toBeUndefined()
  expect(messageOf({ ...site(), desks: [{ id: '1', queues: ['A', 'P'] }] })).toBe('draws-room')
  expect(messageOf(withQueue({ length: 5 }))).toBe('a room has no line and nothing after it')
  expect(messageOf(withQueue({ then: ['A'] }))).toBe('a room has no line and nothing after it')
  expect(messageOf(site({ minutes: 0 }))).toBeDefined()
  expect(messageOf(site({ minutes: 241 }))).toBeDefined()
  expect(messageOf(site({ seats: 0 }))).toBeDefined()
  expect(messageOf(site({ seats: 5001 }))).toBeDefined()
  givenAt(site(), opened)
    .when(openDesk('2', ['A', 'P']))
    .refused('invalid')
})

test('[O2] where lanes meet in a room, everybody sits at once who would sit at the next command', () => {
  const from = (queue: string, number: string, party: number) => [
    taken(queue, party),
    callNext('1', []),
    finish(number),
  ]
  const full = givenAt(
    site({ seats: 3 }),
    opened,
    done('A001', 3),
    from('G', 'G001', 1),
    from('A', 'A002', 5),
    from('G', 'G002', 2),
  )
  full.when(inMinutes(30, passTime)).leaves((day) => {
    expect(allSeated(day).map(({ number }) => number)).toEqual(['G001', 'G002'])
    expect(play({ day, log: [], at: day.at }, passTime).log).toEqual([])
  })
})

test('[O1] residents take no number there, also where nobody goes on to it; a marshal gives one, or transfers one', () => {
  const alone = { ...site({}, { presence: 'open' }), queues: site().queues.map(({ then: _, ...one }) => one) }
  const day = givenAt(alone, opened, taken())
  day.when(takenBy('phone', 'P')).refused('not-an-entrance')
  day.when(taken('P')).leaves((one) => expect(ticketAt(one, 'P001').state).toBe('seated'))
  day
    .when(step('transfer', { number: 'A001', queue: 'P' }))
    .happens(
      { type: 'transferred', number: 'A001', queue: 'P' },
      { type: 'seated', number: 'A001', until: MORNING + 30 * MINUTE },
    )
})

describe('[O2] whoever comes to a room is seated', () => {
  test('at once, while there are seats', () =>
    givenAt(site(), opened, taken(), callNext('1', []))
      .when(finish('A001'))
      .happens(
        { type: 'moved-on', number: 'A001', desk: '1', queue: 'P' },
        { type: 'seated', number: 'A001', until: MORNING + 30 * MINUTE },
      ))

  test('and else waits for a seat, in order: a party sits down together, and nobody before it', () => {
    const full = givenAt(site(), opened, done('A001'), done('A002'), done('A003', 2), done('A004'))
    expect(full.day.queues.get('P')).toMatchObject({ seated: ['A001', 'A002'], waiting: ['A003', 'A004'] })
    const one = play(full, inMinutes(5, step('end-observation', { number: 'A001', early: true })))
    expect(one.day.queues.get('P')).toMatchObject({ seated: ['A002'], waiting: ['A003', 'A004'] })
    const two = play(one, step('end-observation', { number: 'A002', early: true }))
    expect(two.day.queues.get('P')).toMatchObject({ seated: ['A003'], waiting: ['A004'] })
  })

  test('a party that is larger than the room sits when nobody else does', () => {
    const { day } = givenAt(site(), opened, done('A001', 5), done('A002'))
    expect(day.queues.get('P')).toMatchObject({ seated: ['A001'], waiting: ['A002'] })
  })

  test('a marshal seats somebody before others, and although all seats are taken', () => {
    const full = givenAt(
      site(),
      opened,
      times(4, done('')[0]!),
      callNext('1', [], 4),
      callNext('1', ['A001', 'A002', 'A003', 'A004']),
    )
    full
      .when(step('seat', { number: 'A004' }))
      .happens({ type: 'seated', number: 'A004', until: MORNING + 30 * MINUTE, chosen: true })
    full.when(step('seat', { number: 'A001' })).refused('wrong-state')
    givenAt(site(), opened, taken())
      .when(step('seat', { number: 'A001' }))
      .refused('wrong-state')
  })

  test('[M12] a seat that a marshal gave stands in the record, with how many waited longer; others do not', () => {
    const four = [1, 2, 3, 4].flatMap((n) => done(`A00${n}`))
    const { day, log } = givenAt(site(), opened, four, step('seat', { number: 'A004' }))
    expect(outOfOrder(day.site, log)).toMatchObject([{ number: 'A004', reason: 'seated', passed: 1 }])
  })
})

describe('[O3] an observation ends', () => {
  test('by itself when its time is over', () => {
    const sits = givenAt(site(), opened, done('A001'))
    expect(dueAt(sits.day)).toBe(MORNING + 30 * MINUTE)
    sits.when(inMinutes(29, passTime)).happens()
    sits.when(inMinutes(30, passTime)).happens({ type: 'observation-ended', number: 'A001' })
    const { day } = play(sits, inMinutes(30, passTime))
    expect(ticketAt(day, 'A001')).toMatchObject({
      state: 'served',
      desk: null,
      endedAt: MORNING + 30 * MINUTE,
    })
    expect(day.tally.served).toBe(1)
  })

  test('later where a marshal prolongs it, from now on where its time is over already', () => {
    const prolonged = (minutes: number) => step('prolong-observation', { number: 'A001', minutes })
    const sits = givenAt(site({ nod: true }), opened, done('A001'))
    sits
      .when(inMinutes(10, prolonged(15)))
      .happens({ type: 'observation-prolonged', number: 'A001', until: MORNING + 45 * MINUTE })
    sits
      .when(inMinutes(40, prolonged(15)))
      .happens({ type: 'observation-prolonged', number: 'A001', until: MORNING + 55 * MINUTE })
  })

  test('only by a marshal’s nod where the site wants one, and for whoever felt unwell', () => {
    const nod = givenAt(site({ nod: true }), opened, done('A001'))
    nod.when(inMinutes(40, passTime)).happens()
    nod
      .when(inMinutes(40, step('end-observation', { number: 'A001' })))
      .happens({ type: 'observation-ended', number: 'A001' })
    const unwell = givenAt(site(), opened, done('A001'), step('unwell', { number: 'A001' }))
    unwell.when(inMinutes(40, passTime)).happens()
    play(unwell, step('take-unwell', { number: 'A001' }), inMinutes(40, passTime))
    expect(
      allSeated(play(unwell, step('take-unwell', { number: 'A001' }), inMinutes(40, passTime)).day),
    ).toHaveLength(1)
  })

  test('once where two marshals end it', () =>
    givenAt(site(), opened, done('A001'), step('end-observation', { number: 'A001', early: true }))
      .when(step('end-observation', { number: 'A001' }))
      .already())

  test('on random days everybody’s, however the day goes on', () =>
    fc.assert(
      fc.property(sites, moves, (set, path) => {
        const { day } = played(walk(set, path))
        expect([...allTickets(day)].filter((one) => !isOver(one))).toEqual([])
        expect(['ended', 'unopened']).toContain(day.state)
      }),
      { numRuns: 60 },
    ))
})

test('[U1] an undo of the finishing brings them back to the desk, and the seat is free again', () => {
  const moved = givenAt(site({ seats: 1 }), opened, done('A001'))
  const of = moved.day.desks.get('1')?.undoable?.of ?? ''
  const back = play(moved, step('undo', { desk: '1', of }))
  expect(ticketAt(back.day, 'A001')).toMatchObject({ state: 'called', desk: '1', queue: 'A', stops: [] })
  expect(back.day.queues.get('P')?.seated).toEqual([])
  expect(marshalView(moved.day, moved.at).desks[0]?.undo).toMatchObject({
    did: 'moved-on',
    numbers: ['A001'],
  })
})

test('[S4] the log is the day, also with rooms', () => {
  const { day, log } = givenAt(
    site(),
    opened,
    done('A001'),
    done('A002'),
    done('A003'),
    step('unwell', { number: 'A003' }),
    inMinutes(31, passTime),
  )
  const read: Day = fold(unopenedDay(site(), '2026-11-23'), log)
  expect(read).toEqual(day)
})

// What goes wrong at a site of several steps: settings that take away where people are, steps where nobody works, and two
// marshals with one number.

import { describe, expect, test } from 'vitest'
import { unservedIn } from '../../../shared/day/alarms/alarms.ts'
import { ticketAt } from '../../../shared/day/nouns/find.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import {
  callNext,
  givenAt,
  HOUR,
  after as later,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
} from '../../kit/given.ts'
import { withLines, withRoom } from '../../kit/sample.ts'
import { change, inMinutes, passTime, played } from './room-site.ts'

/** Desk 1 at the entrance A, desk 3 at R, and then the room P with one seat. */
function site(): Site {
  const { queues, ...plain } = withLines(0, 0)
  const desks = [
    { id: '1', queues: ['A'] },
    { id: '3', queues: ['R'] },
  ]
  const way = [
    { ...queues[0]!, then: ['R'] },
    { ...queues[1]!, id: 'R', priority: false },
  ]
  return withRoom({ ...plain, queues: way, desks }, { minutes: 30, seats: 1 })
}

/** The site without one step: those before it go on to what came after it, or nowhere. */
function without(id: string): Site {
  const all = site()
  const { then: after = [] } = all.queues.find((queue) => queue.id === id)!
  const queues = all.queues
    .filter((queue) => queue.id !== id)
    .map(({ then = [], ...queue }) => {
      const left = then.flatMap((next) => (next === id ? after : [next]))
      return left.length ? { ...queue, then: left } : queue
    })
  return { ...all, queues, desks: all.desks.filter(({ queues: [drawn] }) => drawn !== id) }
}

const finish = (number: string) => step('finish', { number })
const both = [openDay, openDesk('1'), openDesk('3')]
const atR: Step[] = [taken('A'), callNext('1', []), finish('A001'), step('close-desk', { desk: '3' })]
const atP: Step[] = [
  taken('A'),
  callNext('1', []),
  finish('A001'),
  callNext('3', []),
  finish('A001'),
  step('close-desk', { desk: '3' }),
]

describe('[S2] a step is not removed while somebody is there', () => {
  test.each([
    ['waits', []],
    ['is held', [step('hold', { number: 'A001' })]],
    [
      'was missed',
      [openDesk('3'), callNext('3', []), step('miss', { number: 'A001' }), step('close-desk', { desk: '3' })],
    ],
  ] as const)('who %s', (_, more) => {
    const there = givenAt(site(), both, atR, ...more)
    there.when(change(without('R'))).refused('invalid')
    expect(there.day.site.queues).toHaveLength(3)
  })

  test('who sits in it, or waits for a seat', () => {
    const sits = givenAt(site(), both, atP)
    sits.when(change(without('P'))).refused('invalid')
  })

  test('once they are past it or gone, it is: their stop stays, and where they are they are served', () => {
    const past = givenAt(site(), both, atP)
    const { day, at } = play(past, change(without('R')))
    expect(ticketAt(day, 'A001')).toMatchObject({ state: 'seated', stops: [{ queue: 'A' }, { queue: 'R' }] })
    expect(ticketView(day, ticketAt(day, 'A001'), at).way?.stops.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'here',
    ])
    expect(ticketAt(play({ ...past, day, at }, inMinutes(30, passTime)).day, 'A001').state).toBe('served')
  })
})

describe('[V1] [V3] a step where nobody works', () => {
  test('is gone on to all the same: they wait there, their wait is unknown, and staff have the alarm', () => {
    const closed = givenAt(site(), [openDay, openDesk('1')], taken('A'), callNext('1', []), finish('A001'))
    const ticket = ticketAt(closed.day, 'A001')
    expect(ticket).toMatchObject({ state: 'waiting', queue: 'R' })
    expect(ticketView(closed.day, ticket, closed.at)).toMatchObject({ wait: null, way: { doneBy: null } })
    expect(unservedIn(closed.day, closed.at + HOUR).map(({ id }) => id)).toEqual(['R'])
    expect(ticketAt(play(closed, openDesk('3'), callNext('3', [])).day, 'A001').state).toBe('called')
  })

  test('and a paused one too, since only numbers are paused', () => {
    const paused = givenAt(
      site(),
      both,
      step('pause-queue', { queue: 'R' }),
      taken('A'),
      callNext('1', []),
      finish('A001'),
    )
    expect(play(paused, callNext('3', [])).day.desks.get('3')?.calling).toEqual(['A001'])
  })
})

describe('[V1] [O3] two marshals with one number', () => {
  test('of two who finish it one does, and it goes on once', () => {
    const moved = givenAt(site(), both, taken('A'), callNext('1', []), finish('A001'))
    moved.when(finish('A001')).refused('wrong-state')
    moved.when(step('turn-away', { number: 'A001', why: 'fever' })).refused('wrong-state')
    expect(moved.day.queues.get('R')?.waiting).toEqual(['A001'])
  })

  test('who let somebody go and prolong it at once: the second finds it as it is', () => {
    const sits = givenAt(site(), both, atP)
    const early = step('end-observation', { number: 'A001', early: true })
    const longer = step('prolong-observation', { number: 'A001', minutes: 5 })
    play(sits, early)
    expect(() => play(sits, early, longer)).toThrow(/wrong-state|ticket-over/)
    // it was prolonged first: the other says that it is early, and means it
    expect(ticketAt(play(sits, longer, early).day, 'A001').state).toBe('served')
  })
})

test('[T1] [O2] a party of which one was turned away goes on by those who are left, and takes as many seats', () => {
  const three = givenAt(
    withRoomFor(2),
    both,
    taken('A', 3),
    callNext('1', []),
    step('turn-away', { number: 'A001', people: 1, why: 'code' }),
    finish('A001'),
    callNext('3', []),
    finish('A001'),
    taken('A'),
    callNext('1', []),
    finish('A002'),
    callNext('3', []),
    finish('A002'),
  )
  expect(ticketAt(three.day, 'A001')).toMatchObject({ state: 'seated', party: 2 })
  // both seats are taken
  expect(ticketAt(three.day, 'A002').state).toBe('waiting')
})

test('[O4] [O5] fewer seats, a clock a day ahead and a closed day together let nobody go before their time', () => {
  const sits = givenAt(withRoomFor(2), both, atP)
  const { until } = ticketAt(sits.day, 'A001') as { until: number }
  const less = play(sits, change(site()), step('close-day'))
  const ended = played({ ...less, at: less.at })
  expect(ended.at).toBeGreaterThanOrEqual(until)
  expect(ticketAt(play(less, later(24 * HOUR, passTime)).day, 'A001').state).toBe('served')
})

function withRoomFor(seats: number): Site {
  const all = site()
  return {
    ...all,
    queues: all.queues.map((queue) => (queue.room ? { ...queue, room: { ...queue.room, seats } } : queue)),
  }
}

// When people are told that their whole visit will be over.

import { describe, expect, test } from 'vitest'
import { doneByOf, visitFrom } from '../../../../shared/day/waits/done-by.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  callNext,
  givenAt,
  holder,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { allOpen, finish, registered, siteOfSteps } from '../../../kit/steps.ts'
import { scoreOf, visitsOf } from '../../../load/way/judge.ts'
import { wayShapes } from '../../../load/way/shapes.ts'

const site = siteOfSteps()
const doneBy = ({ day, at }: Played, number = 'A001') =>
  doneByOf(day, ticket(day, number), at, waitsOn(day, at))
const open = (...desks: string[]) => [openDay, ...desks.map((desk) => openDesk(desk))]

describe('[W15] it is told exactly where a desk is at work at every step to come', () => {
  test('of two ways one is enough', () => {
    expect(doneBy(givenAt(site, open('1', '2', '3'), taken()))).not.toBeNull()
    expect(doneBy(givenAt(site, open('1', '2'), taken()))).toBeNull()
    expect(doneBy(givenAt(site, open('1', '3', '4'), taken()))).toBeNull()
    expect(doneBy(givenAt(site, open('2', '3', '4'), taken()))).toBeNull()
    const resting = step('rest-desk', { desk: '2', finish: [] })
    expect(doneBy(givenAt(site, allOpen, taken(), resting))).toBeNull()
  })

  test('a step that is behind one need not be open', () =>
    expect(doneBy(givenAt(site, allOpen, registered(), step('close-desk', { desk: '1' })))).not.toBeNull())

  test('whoever waits or is called is told it, and nobody else', () => {
    const last = [registered(), callNext('2', []), finish('A001'), callNext('3', [])].flat()
    expect(doneBy(givenAt(site, allOpen, taken(), callNext('1', [])))).not.toBeNull()
    expect(doneBy(givenAt(site, allOpen, last))).not.toBeNull()
    expect(doneBy(givenAt(site, allOpen, last, finish('A001')))).toBeNull()
    expect(
      doneBy(givenAt(site, allOpen, taken(), step('hold', { number: 'A001' }, { by: holder('A001') }))),
    ).toBeNull()
    expect(
      doneBy(givenAt(site, allOpen, taken(), callNext('1', []), step('miss', { number: 'A001' }))),
    ).toBeNull()
  })
})

describe('[W15] the steps overlap', () => {
  test('who waits at the last step is served while one waits at the first', () => {
    const atLast = [times(15, taken('S')), times(15, taken('T'))].flat()
    const minutes = (played: Played, number: string) => (doneBy(played, number)!.about - played.at) / MINUTE
    const alone = minutes(givenAt(site, allOpen, times(30, taken())), 'A030')
    const both = minutes(givenAt(site, allOpen, atLast, times(30, taken())), 'A030')
    const last = minutes(givenAt(site, allOpen, atLast, taken()), 'A001')
    expect(both).toBeGreaterThanOrEqual(alone)
    expect(both).toBeLessThan(alone + last / 4)
  })

  test('it is never over before now, and whoever comes later is done later', () => {
    const played = givenAt(site, allOpen, times(40, taken()))
    let before = 0
    for (let n = 1; n <= 40; n++) {
      const { low, about, high } = doneBy(played, `A${String(n).padStart(3, '0')}`)!
      expect(low).toBeGreaterThanOrEqual(played.at - MINUTE)
      expect(low).toBeLessThanOrEqual(about)
      expect(about).toBeLessThanOrEqual(high + 5 * MINUTE)
      expect(about).toBeGreaterThanOrEqual(before)
      before = about
    }
  })
})

describe('[W15] in a room people are observed for its minutes, and no desk is needed', () => {
  const room = { minutes: 15, seats: 2 }
  const { queues, desks } = siteOfSteps()
  const observed = siteOfSteps({
    queues: queues.flatMap((queue) => {
      if (queue.id === 'T') return []
      return [queue.id === 'R' ? { ...queue, then: ['S'] } : queue.id === 'S' ? { ...queue, room } : queue]
    }),
    desks: desks.slice(0, 2),
  })
  const seated = (number: string) => [
    taken(),
    callNext('1', []),
    finish(number),
    callNext('2', []),
    finish(number),
  ]
  const two = open('1', '2')

  test('whoever is seated is done when that is over', () => {
    const played = givenAt(observed, two, seated('A001'))
    expect(ticket(played.day, 'A001').state).toBe('seated')
    const over = played.at + room.minutes * MINUTE
    expect(doneBy(played)).toEqual({ low: over, high: over, about: over })
  })

  test('whoever comes to a full room is done after those who sit there', () => {
    const seats = [seated('A001'), seated('A002')].flat()
    const free = givenAt(observed, two, taken())
    const full = givenAt(observed, two, seats, taken())
    const left = (played: Played, number: string) => doneBy(played, number)!.about - played.at
    expect(left(full, 'A003')).toBeGreaterThanOrEqual(2 * room.minutes * MINUTE)
    expect(left(free, 'A001')).toBeLessThan(2 * room.minutes * MINUTE)
  })
})

test('[W15] a demonstration that is played faster is over sooner by the clock on the wall', () => {
  const usual = givenAt(site, allOpen, times(30, taken()))
  const fast = givenAt({ ...site, speed: 10 }, allOpen, times(30, taken()))
  const left = (played: Played) => doneBy(played, 'A030')!.about - played.at
  expect(left(fast)).toBeLessThan(left(usual) / 5)
})

test('[W15] whoever takes a number is told how long the whole visit lasts', () => {
  const { day, at } = givenAt(site, allOpen, times(20, taken()))
  const visit = visitFrom(day, day.queues.get('A')!, waitsOn(day, at))
  const { high } = doneBy(givenAt(site, allOpen, times(21, taken())), 'A021')!
  expect(visit!.high).toBeGreaterThan(5)
  expect(Math.abs(at + visit!.high * MINUTE - high)).toBeLessThanOrEqual(5 * MINUTE)
})

test('[W15] over whole days of three steps about four visits in five are over when they should be', () => {
  const days = ['a rush at the opening', 'vaccination, busloads'].map((name) =>
    visitsOf(wayShapes[name]!, 77),
  )
  const ours = scoreOf(days.flat(), ({ told }) => told)
  const sum = scoreOf(days.flat(), (visit) => visit.sum)
  expect(ours.inside).toBeGreaterThan(0.74)
  expect(ours.inside).toBeLessThan(0.88)
  expect(ours.error).toBeLessThan(0.85 * sum.error)
  for (const day of days) expect(scoreOf(day, ({ told }) => told).inside).toBeGreaterThan(0.6)
})

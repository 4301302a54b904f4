// The wait before the entrance of a site that is full.

import { expect, test } from 'vitest'
import { waitingIn } from '../../../../shared/day/nouns/find.ts'
import { insideFigures } from '../../../../shared/day/views/inside.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
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
  times,
} from '../../../kit/given.ts'
import { withRoom } from '../../../kit/sample.ts'
import { fullShapes } from '../../../load/way/full-shapes.ts'
import { entranceScore, entriesOf } from '../../../load/way/judge-entrance.ts'
import { wayOf } from '../../../load/way/plan.ts'

const finish = (number: string) => step('finish', { number })

/** Desk 1 at the entrance, and a room for 30 minutes with seats for everybody. */
function site(capacity?: number) {
  const { site } = wayOf([{ id: 'A', desks: 1 }], Number.POSITIVE_INFINITY)
  return withRoom({ ...site, ...(capacity ? { capacity } : {}) }, { minutes: 30, seats: 50 })
}

/** Two have sat down, ten minutes ago, and so many wait. */
const twoSit = (waiting: number, capacity?: number) =>
  givenAt(
    site(capacity),
    openDay,
    openDesk('1'),
    taken(),
    taken(),
    callNext('1', []),
    callNext('1', ['A001']),
    finish('A002'),
    later(10 * MINUTE, taken()),
    ...times(waiting - 1, taken()),
  )

/** The same with a step between, at which no desk is open any more. */
function twoSitAndNobodyVaccinates() {
  const { site, desks } = wayOf(
    [
      { id: 'A', desks: 1, then: ['B'] },
      { id: 'B', desks: 1 },
    ],
    Number.POSITIVE_INFINITY,
  )
  const [entrance, jab] = desks.map(({ id }) => id) as [string, string]
  return givenAt(
    withRoom({ ...site, capacity: 2 }, { minutes: 30, seats: 50 }),
    openDay,
    openDesk(entrance),
    openDesk(jab),
    taken(),
    taken(),
    callNext(entrance, []),
    callNext(entrance, ['A001']),
    finish('A002'),
    callNext(jab, []),
    callNext(jab, ['A001']),
    finish('A002'),
    step('close-desk', { desk: jab }),
    later(10 * MINUTE, taken()),
    taken(),
    taken(),
  )
}

const waitOf = ({ day, at }: Played, ahead: number) => waitsOn(day, at).of(day.queues.get('A')!, ahead)!

test('[W16] whoever is next waits until somebody leaves; the one behind for the second, and the third for a whole visit', () => {
  const full = twoSit(3, 2)
  expect(waitOf(full, 0).about).toBe(20)
  expect(waitOf(full, 1).about).toBe(20)
  // the third takes the place of the first of those, who have sat for half an hour by then
  expect(waitOf(full, 2).about).toBeGreaterThanOrEqual(50)
  expect(waitOf(full, 2).about).toBeLessThan(54)
  // the whole visit is over later, too
  expect(waitOf(twoSit(3), 0).about).toBeLessThan(2)
})

test('[W16] while there is room for everybody who waits, a capacity changes nothing', () => {
  const [open, roomy] = [twoSit(3), twoSit(3, 9)]
  for (const ahead of [0, 1, 2, 3]) expect(waitOf(roomy, ahead)).toEqual(waitOf(open, ahead))
  // three wait before a newcomer, and two of them fit
  expect(waitOf(twoSit(3, 4), 3).about).toBeGreaterThanOrEqual(20)
})

test('[W16] nobody is told that nobody calls while nobody may be called; once somebody has left, it is told again', () => {
  const full = twoSit(2, 2)
  const quietly = play(full, later(15 * MINUTE, step('count-inside', { people: 1, way: 'in' })))
  expect(waitOf(quietly, 0).quiet).toBeNull()
  const free = play(twoSit(2, 9), later(15 * MINUTE, taken()))
  expect(waitOf(free, 0).quiet).toBe(15)
})

test('[W16] with no desk at a later step the wait is that of the entrance alone, and not unknown', () => {
  const { site, desks } = wayOf(
    [
      { id: 'A', desks: 1, then: ['B'] },
      { id: 'B', desks: 1 },
    ],
    Number.POSITIVE_INFINITY,
    { capacity: 1 },
  )
  const steps = [openDay, openDesk(desks[0]!.id), taken(), taken(), callNext('1', [])]
  const shut = givenAt(site, ...steps)
  const plain = givenAt({ ...site, capacity: 99 }, ...steps)
  expect(waitOf(shut, 0)).toMatchObject({ low: expect.any(Number) })
  expect(waitingIn(plain.day.queues.get('A')!)).toBe(1)
})

test('[W16] nobody is let in before the site says that somebody leaves, also where a number inside was missed or no desk is open behind', () => {
  const said = ({ day, at }: Played) => insideFigures(day, at)?.minutes
  const counted = play(twoSit(3, 9), step('count-inside', { way: 'in', people: 7 }))
  const shut = play(counted, step('close-desk', { desk: '1' }), openDesk('1'))
  for (const full of [twoSit(3, 2), counted, shut, twoSitAndNobodyVaccinates()]) {
    expect(said(full)).toBe(20)
    for (const ahead of [0, 1, 2]) {
      expect(waitOf(full, ahead).low).toBeGreaterThanOrEqual(20)
      expect(waitOf(full, ahead).about).toBeGreaterThanOrEqual(20)
    }
  }
})

test('[W16] where a service ends that may be shorter than usual, the middle of the wait is no shorter than until it ends', () => {
  const { site } = wayOf([{ id: 'A', desks: 1 }], Number.POSITIVE_INFINITY, { capacity: 1 })
  const desk = site.desks[0]!.id
  const full = givenAt(site, openDay, openDesk(desk), ...times(3, taken()), callNext(desk, []))
  const { minutes } = insideFigures(full.day, full.at)!
  expect(minutes).toBeGreaterThan(0)
  expect(waitOf(full, 0).about).toBeGreaterThanOrEqual(minutes!)
})

test('[W16] over whole days of sites that fill up, four in five and more are told what comes', () => {
  const days = Object.values(fullShapes).map((shape) => entriesOf(shape, 77))
  const full = days.map((day) => day.filter((one) => one.full))
  expect(full.flat().length).toBeGreaterThan(500)
  expect(entranceScore(full.flat()).inside).toBeGreaterThan(0.8)
  for (const day of full) expect(entranceScore(day).inside).toBeGreaterThan(0.6)
})

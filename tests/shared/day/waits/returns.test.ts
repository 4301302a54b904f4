// Whether a desk that was closed in the middle of a day is expected back, and for how long.

import { expect, test } from 'vitest'
import { backAfter, chanceOfReturn, mayReturn } from '../../../../shared/day/waits/returns.ts'
import {
  after,
  callNext,
  given,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'

const closed = step('close-desk', { desk: '2' })
/** Desk 2 serves two, and is closed; desk 1 is open. */
const worked: readonly Step[] = [
  openDesk('1'),
  openDesk('2'),
  ...times(5, taken()),
  callNext('2', []),
  after(MINUTE, callNext('2', ['A001'])),
  after(MINUTE, closed),
]

/** The chance that desk 2 comes back, this many breaks after it was closed. */
function chanceAfter(breaks: number, steps: readonly Step[] = worked): number {
  const { day, at } = given(openDay, ...steps)
  return chanceOfReturn(day, mayReturn(day, at), at + breaks * day.pace.breakMs)
}

test('a desk that was closed after work may come back; one that never worked, or after the day gives no numbers, does not', () => {
  const back = (...steps: Step[]) => mayReturn(given(openDay, ...steps).day, MORNING).map(({ id }) => id)
  expect(back(...worked)).toEqual(['2'])
  expect(back(...worked, openDesk('2'))).toEqual([])
  expect(back(openDesk('1'), openDesk('2'), closed)).toEqual([])
  expect(back(...worked, step('close-day'))).toEqual([])
})

test('the longer it is away the less it is expected: after one break nearly as much, after three hardly at all', () => {
  const chances = [0, 0.5, 1, 1.5, 2, 3, 6].map((breaks) => chanceAfter(breaks) / chanceAfter(0))
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  const [, , one = 0, , , three = 0] = chances
  expect(one).toBeGreaterThan(0.7)
  expect(three).toBeLessThan(0.1)
})

test('a desk that is closed at noon more likely has a meal break', () => {
  const [open, ...rest] = worked
  const noon = [after(4 * HOUR, open as Step), ...rest]
  expect(chanceAfter(0, noon)).toBeGreaterThan(2 * chanceAfter(0))
  expect(chanceAfter(0, noon)).toBeLessThan(1)
})

test('it is expected when its break is over, and after that still soon', () => {
  const { day, at } = given(openDay, ...worked)
  const [desk] = mayReturn(day, at)
  const until = (breaks: number) =>
    desk === undefined ? null : backAfter(day, desk, at + breaks * day.pace.breakMs) / day.pace.breakMs
  expect([0, 0.5, 1, 3].map(until)).toEqual([1, 0.5, 0.25, 0.25])
})

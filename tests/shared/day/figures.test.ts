import { expect, test } from 'vitest'
import { dayFigures } from '../../../shared/day/figures.ts'
import { after, callNext, given, MINUTE, openDay, openDesk, SECOND, step, taken } from '../../kit/given.ts'

test('a day on which nothing happened has no means', () => {
  const figures = dayFigures(given(openDay).day)
  expect(figures).toMatchObject({
    date: '2026-11-23',
    taken: 0,
    called: 0,
    meanWaitSeconds: null,
    meanServiceSeconds: null,
  })
  expect(figures.desks.map(({ id }) => id)).toEqual(['1', '2', '3'])
})

test('tickets and people, waits and services, by queue and by desk', () => {
  const { day } = given(
    openDay,
    openDesk('1'),
    openDesk('2'),
    taken('A', 3),
    taken('A'),
    taken('A'),
    taken('G', 2),
    after(2 * MINUTE, callNext('1', [])),
    after(MINUTE, callNext('2', [])),
    after(30 * SECOND, step('finish', { number: 'G001' })),
    after(10 * SECOND, step('miss', { number: 'A001' })),
    step('leave', { number: 'A003' }),
  )
  const figures = dayFigures(day)
  expect(figures).toMatchObject({
    taken: 4,
    people: 7,
    called: 2,
    served: 1,
    missed: 1,
    left: 1,
    open: 2,
    meanWaitSeconds: 150,
    meanServiceSeconds: 90,
  })
  expect(figures.queues).toMatchObject([
    { id: 'A', taken: 3, people: 5, called: 1, served: 0, meanWaitSeconds: 180, meanServiceSeconds: null },
    { id: 'G', taken: 1, people: 2, called: 1, served: 1, meanWaitSeconds: 120, meanServiceSeconds: 90 },
  ])
  expect(figures.desks).toEqual([
    { id: '1', served: 1, meanServiceSeconds: 90 },
    { id: '2', served: 0, meanServiceSeconds: null },
    { id: '3', served: 0, meanServiceSeconds: null },
  ])
})

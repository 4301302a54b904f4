import { expect, test } from 'vitest'
import { dayFigures } from '../../../../../shared/day/reports/figures/day-figures.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  HOUR,
  MINUTE,
  MORNING,
  marshal,
  openDay,
  openDesk,
  SECOND,
  step,
  taken,
  times,
} from '../../../../kit/given.ts'
import { sampleSite } from '../../../../kit/sample.ts'

test('a day on which nothing happened has no means', () => {
  const { day, log } = given(openDay)
  const figures = dayFigures(day, log)
  expect(figures).toMatchObject({
    date: '2026-11-23',
    taken: 0,
    called: 0,
    hours: [],
    marshals: ['m1'],
    mostDesks: 0,
    desksNeeded: null,
    waitP90Seconds: null,
    meanWaitSeconds: null,
    meanServiceSeconds: null,
  })
  expect(figures.desks.map(({ id }) => id)).toEqual(['1', '2', '3'])
})

test('tickets and people, waits and services, by queue and by desk', () => {
  const { day, log } = given(
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
  const figures = dayFigures(day, log)
  expect(figures).toMatchObject({
    taken: 4,
    people: 7,
    called: 2,
    served: 1,
    missed: 1,
    left: 1,
    open: 2,
    peopleServed: 2,
    meanWaitSeconds: 150,
    waitP50Seconds: 120,
    waitP90Seconds: 180,
    meanServiceSeconds: 90,
  })
  expect(figures.queues).toMatchObject([
    { id: 'A', taken: 3, people: 5, called: 1, served: 0, meanWaitSeconds: 180, meanServiceSeconds: null },
    { id: 'G', taken: 1, people: 2, called: 1, served: 1, meanWaitSeconds: 120, meanServiceSeconds: 90 },
  ])
  expect(figures.desks).toMatchObject([
    { id: '1', served: 1, peopleServed: 2, meanServiceSeconds: 90, openSeconds: 220, peoplePerHour: 33 },
    { id: '2', served: 0, peopleServed: 0, meanServiceSeconds: null, openSeconds: 220, peoplePerHour: 0 },
    { id: '3', served: 0, peopleServed: 0, meanServiceSeconds: null, openSeconds: 0, peoplePerHour: null },
  ])
})

test('[C11] walking and serving are shown separately for tickets that are known to have arrived, and for no others', () => {
  const { day, log } = given(
    openDay,
    openDesk('1'),
    openDesk('2'),
    times(3, taken()),
    callNext('1', []),
    callNext('2', []),
    after(40 * SECOND, step('arrive', { number: 'A001' })),
    after(50 * SECOND, step('finish', { number: 'A001' })),
    step('finish', { number: 'A002' }),
  )
  const figures = dayFigures(day, log)
  const apart = { arrived: 1, meanWalkSeconds: 40, walkP90Seconds: 40, meanAtDeskSeconds: 50 }
  const nobody = { arrived: 0, meanWalkSeconds: null, walkP90Seconds: null, meanAtDeskSeconds: null }
  expect(figures).toMatchObject({ served: 2, meanServiceSeconds: 90, ...apart })
  expect(figures.desks).toMatchObject([
    { id: '1', ...apart },
    { id: '2', ...nobody },
    { id: '3', ...nobody },
  ])
})

test('each hour has its events, and an hour without any is listed too', () => {
  const { day, log } = given(
    openDay,
    openDesk('1'),
    taken(),
    taken(),
    after(20 * MINUTE, callNext('1', [])),
    after(2 * HOUR, callNext('1', ['A001'])),
    taken(),
  )
  expect(dayFigures(day, log).hours).toEqual([
    hour('08', { arrivals: 2, waiting: 1, waitP50Seconds: 1200, waitP90Seconds: 1200 }),
    hour('09', { waiting: 1 }),
    hour('10', { arrivals: 1, served: 1, waiting: 1, waitP50Seconds: 8400, waitP90Seconds: 8400 }),
  ])
})

test('a day that ended by itself the next morning has no hours of the night', () => {
  const { day, log } = given(openDay, taken(), after(20 * HOUR, step('pass-time', {})))
  expect(day.state).toBe('ended')
  expect(dayFigures(day, log).hours).toEqual([hour('08', { arrivals: 1, waiting: 1 })])
})

test('each marshal is counted once; accounts that only edited the settings, and residents, are not', () => {
  const other = { by: { role: 'marshal', id: 'm2' } as const }
  const owner = { by: { role: 'owner', id: 'o1' } as const }
  const { day, log } = given(
    openDay,
    step('open-desk', { desk: '1' }, other),
    step('change-settings', { site: sampleSite({ spacing: 2 }) }, owner),
    taken(),
    step('leave', { number: 'A001' }, { by: { role: 'resident', id: 'A001' } }),
    step('close-desk', { desk: '1' }, { by: marshal }),
  )
  expect(dayFigures(day, log)).toMatchObject({ marshals: ['m1', 'm2'], mostDesks: 1 })
})

test('a desk that was closed by mistake, which was undone, counts as open again', () => {
  const closing = step('close-desk', { desk: '1' }, { id: 'closing' })
  const { day, log } = given(
    openDay,
    openDesk('1'),
    after(10 * MINUTE, closing),
    after(30 * SECOND, step('undo', { desk: '1', of: 'closing' })),
    after(10 * MINUTE, taken()),
  )
  expect(dayFigures(day, log).desks[0]).toMatchObject({ id: '1', openSeconds: 1200 })
})

test('when the clocks are put back, an hour comes twice, told apart by its offset', () => {
  // in Berlin 03:00 became 02:00 on 25 October 2026
  const site = sampleSite({ timeZone: 'Europe/Berlin' })
  const toTheNight = Date.UTC(2026, 9, 24, 23, 30) - MORNING
  const { day, log } = givenAt(
    site,
    after(toTheNight, openDay),
    taken(),
    after(HOUR, taken()),
    after(HOUR, taken()),
    after(HOUR, taken()),
  )
  expect(dayFigures(day, log).hours.map(({ from, arrivals }) => [from.slice(11), arrivals])).toEqual([
    ['01:00:00+02:00', 1],
    ['02:00:00+02:00', 1],
    ['02:00:00+01:00', 1],
    ['03:00:00+01:00', 1],
  ])
})

function hour(of: string, figures: object) {
  const nothing = { arrivals: 0, served: 0, waiting: 0, waitP50Seconds: null, waitP90Seconds: null }
  return { from: `2026-11-23T${of}:00:00+08:00`, ...nothing, ...figures }
}

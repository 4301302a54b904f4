// The arrivals in a forecast, and the turns in which desks serve queues.

import { expect, test } from 'vitest'
import { laneOf } from '../../../../shared/day/waits/lanes.ts'
import { callNext, givenAt, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

test('[W2] arrivals after the first call are counted, and the crowd at the opening is not', () => {
  const crowd = [openDay, openDesk(), times(3, taken())]
  const arrivals = (...more: Parameters<typeof givenAt>[1][]) =>
    givenAt(withLines(0), ...crowd, ...more).day.queues.get('A')?.pace.arrivals
  expect(arrivals()).toMatchObject({ count: 0, since: null })
  expect(arrivals(callNext('1', []))).toMatchObject({ count: 0 })
  expect(arrivals(callNext('1', []), times(2, taken()))?.count).toBeCloseTo(2, 1)
})

const factors = { ofQueue: () => 1, ofDesk: () => 1 } as unknown as Parameters<typeof laneOf>[3]

test('[W2] with some in the line and more behind it, the parts of a queue are in the order of arrival', () => {
  const { day, at } = givenAt(withLines(3), openDay, openDesk(), times(20, taken()))
  expect(day.queues.get('A')?.standing.length).toBeGreaterThan(1)
  const queue = day.queues.get('A')!
  const callTime = { perCall: 60_000, perPerson: 0, cv2: 0 }
  const { chunks } = laneOf(day, queue, callTime, factors, at)
  const places = chunks.map(({ place }) => place)
  expect(places.length).toBeGreaterThan(5)
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
})

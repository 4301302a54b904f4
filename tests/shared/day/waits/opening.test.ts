// A site that has just opened: the waits that are told before its pace is known.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitingIn } from '../../../../shared/day/nouns/find.ts'
import { isRange } from '../../../../shared/day/pace/told.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const openings = fc.record({
  kind: fc.constantFrom('testing', 'vaccination', 'hall'),
  crowd: fc.integer({ min: 20, max: 120 }),
  desks: fc.integer({ min: 1, max: 6 }),
  party: fc.integer({ min: 1, max: 4 }),
  inLane: fc.integer({ min: 0, max: 2 }),
  minutes: fc.integer({ min: 0, max: 5 }),
})
type Opening = typeof openings extends fc.Arbitrary<infer T> ? T : never

/** The opening, its desks drawing from these queues; no call yet. */
function opened({ kind, crowd, desks, party, inLane }: Opening, queues: string[]): Played {
  const ids = Array.from({ length: desks }, (_, n) => String(n + 1))
  const site = sampleSite({ kind, desks: ids.map((id) => ({ id, queues: ['A', 'G'] })) })
  return givenAt(
    site,
    openDay,
    ids.map((id) => openDesk(id, queues)),
    times(crowd, taken('A', party)),
    times(queues.includes('G') ? inLane : 0, taken('G', party)),
  )
}

function waitIn({ day, at }: Played, queue = 'A', later = 0) {
  const one = day.queues.get(queue)!
  return waitsOn(day, at + later).of(one, waitingIn(one))!
}

test('[W8] an empty or nearly empty green lane changes the waits of others only a little', () =>
  fc.assert(
    fc.property(openings, (opening) => {
      const later = opening.minutes * MINUTE
      const alone = waitIn(opened(opening, ['A']), 'A', later)
      const beside = waitIn(opened(opening, ['A', 'G']), 'A', later)
      expect(beside.high - beside.low).toBeLessThanOrEqual(1.35 * (alone.high - alone.low) + 4)
      expect(beside.about).toBeLessThanOrEqual(1.2 * alone.about + 10)
      expect(beside.about).toBeGreaterThanOrEqual(alone.about - 1)
    }),
    { numRuns: 100 },
  ))

test('[W6] before the first call a range is told as one at nearly every opening', () => {
  const all = fc.sample(openings, { numRuns: 200, seed: 7 })
  const ranges = all.filter((opening) => isRange(waitIn(opened(opening, ['A', 'G']))))
  expect(ranges.length).toBeGreaterThan(0.9 * all.length)
})

test.each([
  [{ low: 0, high: 10 }, true],
  [{ low: 3, high: 11 }, false],
  [{ low: 4, high: 12 }, true],
  [{ low: 2, high: 85 }, false],
  [{ low: 30, high: 90 }, true],
  [{ low: 30, high: 91 }, false],
])(
  '[W6] a range is told as one up to ten minutes, and beyond that only if its ends differ by a factor of three at most: %o',
  (range, isTold) => {
    expect(isRange(range)).toBe(isTold)
  },
)

test('[W7] people are told that nobody calls once that lasts, not before, and not if nobody waits', () => {
  const crowd = given(openDay, openDesk('1', ['A']), times(5, taken()))
  expect(waitIn(crowd, 'A', 9 * MINUTE)).toMatchObject({ begun: false, quiet: null })
  expect(waitIn(crowd, 'A', 15 * MINUTE)).toMatchObject({ begun: false, quiet: 15 })
  const called = play(crowd, after(15 * MINUTE, callNext('1', [])))
  expect(waitIn(called)).toMatchObject({ begun: true, quiet: null })
  expect(waitIn(called, 'A', 12 * MINUTE).quiet).toBe(12)
  const nobody = given(
    openDay,
    openDesk('1', ['A']),
    taken(),
    callNext('1', []),
    step('finish', { number: 'A001' }),
  )
  expect(waitIn(nobody, 'A', 60 * MINUTE)).toMatchObject({ begun: true, quiet: null })
})

test('[W7] a person who comes to a desk that has been free for long is not told that nobody calls', () => {
  const free = given(
    openDay,
    openDesk('1', ['A']),
    taken(),
    callNext('1', []),
    step('finish', { number: 'A001' }),
  )
  const { day, at } = play(free, after(60 * MINUTE, taken()))
  expect(waitIn({ day, log: [], at }, 'A', MINUTE).quiet).toBeNull()
})

test('[W7] where a call takes long, ten minutes without one are not worth mentioning', () => {
  const hall = givenAt(
    sampleSite({ kind: 'hall' }),
    openDay,
    openDesk('1', ['A']),
    times(9, taken()),
    callNext('1', []),
  )
  expect(waitIn(hall, 'A', 12 * MINUTE).quiet).toBeNull()
  expect(waitIn(hall, 'A', 40 * MINUTE).quiet).toBe(40)
})

test('[W7] a quarter of an hour without calls does not inflate the wait', () => {
  const crowd = given(openDay, openDesk('1'), openDesk('2'), openDesk('3'), times(30, taken()), taken('G'))
  const before = waitIn(crowd)
  const after15 = waitIn(crowd, 'A', 15 * MINUTE)
  expect(after15.about - before.about).toBeLessThanOrEqual(8)
  expect(isRange(after15)).toBe(true)
})

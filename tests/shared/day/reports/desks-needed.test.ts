import fc from 'fast-check'
import { expect, test } from 'vitest'
import { desksNeeded, TARGET_SECONDS, waitsWith } from '../../../../shared/day/reports/desks-needed.ts'
import { dayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import { after, callNext, given, MINUTE, openDay, openDesk, step, taken, times } from '../../../kit/given.ts'

const every = (ms: number, count: number) => Array.from({ length: count }, (_, index) => index * ms)

const loads = fc.record({
  arrivals: fc
    .array(fc.nat(8 * 60 * MINUTE), { minLength: 1, maxLength: 300 })
    .map((all) => all.sort((a, b) => a - b)),
  begins: fc.nat(60 * MINUTE),
  msPerTicket: fc.integer({ min: 1, max: 20 * MINUTE }),
})

test('one a minute at a minute each: one desk keeps up, and nobody waits', () =>
  expect(desksNeeded({ arrivals: every(MINUTE, 60), begins: 0, msPerTicket: MINUTE })).toEqual({
    targetSeconds: TARGET_SECONDS,
    secondsPerTicket: 60,
    enough: 1,
    around: [
      { desks: 1, waitP90Seconds: 0 },
      { desks: 2, waitP90Seconds: 0 },
      { desks: 3, waitP90Seconds: 0 },
    ],
  }))

test('a hundred at once at two minutes each need six desks: the ninetieth waits fourteen rounds', () => {
  const load = { arrivals: every(0, 100), begins: 0, msPerTicket: 2 * MINUTE }
  expect(desksNeeded(load)).toMatchObject({
    enough: 6,
    around: [
      { desks: 4, waitP90Seconds: 44 * 60 },
      { desks: 5, waitP90Seconds: 34 * 60 },
      { desks: 6, waitP90Seconds: 28 * 60 },
      { desks: 7, waitP90Seconds: 24 * 60 },
      { desks: 8, waitP90Seconds: 22 * 60 },
    ],
  })
})

test('no number of desks helps people who came an hour before the first call', () =>
  expect(
    desksNeeded({ arrivals: every(0, 10), begins: 60 * MINUTE, msPerTicket: MINUTE })?.enough,
  ).toBeNull())

test('more desks never make anybody wait longer', () =>
  fc.assert(
    fc.property(loads, fc.integer({ min: 1, max: 20 }), (load, desks) => {
      const more = waitsWith(desks + 1, load)
      for (const [index, wait] of waitsWith(desks, load).entries()) {
        expect(more[index]).toBeLessThanOrEqual(wait)
      }
    }),
  ))

test('never more people are served at once than there are desks, and nobody before they came', () =>
  fc.assert(
    fc.property(loads, fc.integer({ min: 1, max: 20 }), (load, desks) => {
      const starts = waitsWith(desks, load).map((wait, index) => wait + (load.arrivals[index] ?? 0))
      for (const start of starts) {
        const atOnce = starts.filter((other) => other <= start && start < other + load.msPerTicket).length
        expect(atOnce).toBeLessThanOrEqual(desks)
      }
      expect(Math.min(...waitsWith(desks, load))).toBeGreaterThanOrEqual(0)
    }),
  ))

test('the result is the smallest number that is enough: one less is not', () =>
  fc.assert(
    fc.property(loads, (load) => {
      const needed = desksNeeded(load)
      for (const { desks, waitP90Seconds } of needed?.around ?? []) {
        expect(waitP90Seconds < TARGET_SECONDS).toBe(
          needed?.enough !== null && desks >= (needed?.enough ?? 0),
        )
      }
    }),
  ))

test("a day's own pace is measured while desks have people; ten called together take a desk once", () => {
  const { day, log } = given(
    openDay,
    openDesk('1'),
    times(10, taken()),
    callNext('1', [], 10),
    after(10 * MINUTE, step('close-desk', { desk: '1' })),
    taken(),
    step('leave', { number: 'A011' }),
  )
  expect(dayFigures(day, log).desksNeeded).toMatchObject({ secondsPerTicket: 60, enough: 1 })
})

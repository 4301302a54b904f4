import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPace } from '../../../../shared/day/pace/first-pace.ts'
import { rangeOf } from '../../../../shared/day/waits/range.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 3_600_000

/** Any queue at any site: regular or very irregular services, one desk or sixty. */
const queues = fc.record({
  knots: fc.constant([]),
  atLeast: fc.integer({ min: 0, max: HOUR }),
  jumps: fc.double({ min: 0, max: 10_000, noNaN: true }),
  doubt: fc.double({ min: 0, max: 0.2, noNaN: true }),
  backAfter: fc.integer({ min: 0, max: HOUR }),
  backDoubt: fc.double({ min: 0, max: 0.25, noNaN: true }),
  speed: fc.double({ min: 0.1, max: 60, noNaN: true }),
  between: fc.integer({ min: SECOND, max: HOUR }),
  isFree: fc.boolean(),
  begun: fc.boolean(),
  idle: fc.constant([]),
  quiet: fc.constant(null),
  each: fc.constant(0),
  size: fc.record({
    pool: fc.constant(null),
    perCall: fc.constant(0),
    perPerson: fc.constant(0),
    call: fc.constant(0),
    cv2: fc.double({ min: 0.001, max: 1, noNaN: true }),
  }),
})
const paces = fc
  .record({
    calls: fc.double({ min: 1, max: 400, noNaN: true }),
    spread: fc.double({ min: 0.5, max: 3, noNaN: true }),
  })
  .map((changes) => ({ ...firstPace('testing'), ...changes }))

const leavings = fc.double({ min: 0, max: 1e-5, noNaN: true })
/** Milliseconds from one waiting ticket to the next. */
const steps = fc.integer({ min: SECOND, max: 40 * SECOND })

test('[W2] a ticket that waits longer is told a range that neither begins nor ends sooner', () =>
  fc.assert(
    fc.property(queues, paces, leavings, steps, (queue, pace, leaving, step) => {
      const ranges = Array.from({ length: 150 }, (_, n) =>
        rangeOf(leaving, queue, queue.atLeast + n * step, pace),
      )
      const isWhole = ({ low, high }: (typeof ranges)[number]) =>
        Number.isInteger(low) && Number.isInteger(high) && low <= high
      const fallsBack = ranges.findIndex(({ low, high }, n) => {
        const nearer = ranges[n - 1] ?? { low: 0, high: 0 }
        return low < nearer.low || high < nearer.high
      })
      expect(fallsBack).toBe(-1)
      expect(ranges.every(isWhole)).toBe(true)
    }),
    { numRuns: 400 },
  ))

test('[W2] a range is a minute wide at least, and its middle at most half a minute from the mean', () =>
  fc.assert(
    fc.property(queues, paces, leavings, fc.nat(2 * HOUR), (queue, pace, leaving, later) => {
      const after = queue.atLeast + later
      const { low, high } = rangeOf(leaving, { ...queue, isFree: false }, after, pace)
      expect(high - low).toBeGreaterThanOrEqual(1)
      expect(Math.abs((low + high) / 2 - after / MINUTE)).toBeLessThanOrEqual(0.5 + 1e-9)
    }),
    { numRuns: 1000 },
  ))

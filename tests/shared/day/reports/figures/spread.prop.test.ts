import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addSpan,
  addSpread,
  addSpreading,
  noSpans,
  shareOf,
  spreadOf,
} from '../../../../../shared/day/reports/figures/spread.ts'
import { percentile } from '../../../../../shared/day/reports/percentile.ts'

const DAY = 24 * 3_600_000
const spans = fc.array(fc.oneof(fc.nat(20_000), fc.nat(2 * 3_600_000), fc.nat(2 * DAY)), { maxLength: 200 })
const of = (all: readonly number[]) => {
  const spread = noSpans()
  for (const span of all) addSpan(spread, span)
  return spread
}

test('a median or any other quantile is within 5 % of the exact one, or half a second', () =>
  fc.assert(
    fc.property(spans, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const exact = percentile(all, share)
      const kept = shareOf(of(all), share)
      if (exact === null) expect(kept).toBeNull()
      else expect(Math.abs((kept ?? Number.NaN) - exact)).toBeLessThanOrEqual(Math.max(500, exact * 0.05))
    }),
  ))

test('durations that are merged from stored parts equal those of the whole', () =>
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 5 }), (parts) => {
      const kept = noSpans()
      const growing = noSpans()
      for (const part of parts) addSpread(kept, JSON.parse(JSON.stringify(spreadOf(of(part)))))
      for (const part of parts) addSpreading(growing, of(part))
      const whole = spreadOf(of(parts.flat()))
      expect(spreadOf(kept)).toEqual(whole)
      expect(spreadOf(growing)).toEqual(whole)
      expect(whole).toMatchObject({
        n: parts.flat().length,
        sum: parts.flat().reduce((sum, span) => sum + span, 0),
        max: Math.max(0, ...parts.flat()),
      })
    }),
  ))

test('the longest duration of a day, and negative ones by a changed clock, are counted too', () => {
  expect(shareOf(of([-5]), 0.5)).toBe(0)
  const longest = 8 * DAY
  expect(shareOf(of([longest]), 0.5)).toBe(longest)
})

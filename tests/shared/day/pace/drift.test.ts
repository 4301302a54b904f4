import { expect, test } from 'vitest'
import type { Pace } from '../../../../shared/day/nouns/pace.ts'
import { callTimeOf } from '../../../../shared/day/pace/call-time.ts'
import { driftAfter, driftOf, withDrift } from '../../../../shared/day/pace/drift.ts'
import { firstPace } from '../../../../shared/day/pace/first-pace.ts'

const first = firstPace('testing')
const usual = first.ms / first.calls

/** A pace with usual expectations, after calls that took this many times as long, one after the other. */
function after(times: readonly number[]): Pace {
  let pace: Pace = first
  for (const one of times) pace = { ...pace, drift: driftAfter(pace, 1, one * usual) }
  return pace
}
const irregular = Array.from({ length: 240 }, (_, n) => 0.6 + 0.4 * (n % 3))

test('[W12] random differences between calls do not move the pace', () => {
  expect(driftOf(first)).toBe(0)
  expect(Math.abs(driftOf(after(irregular)))).toBeLessThan(0.02)
})

test('[W12] if calls have taken longer or shorter for a while, the pace moves nearly all the way', () => {
  const longer = driftOf(after(irregular.map((one) => 1.3 * one)))
  expect(longer).toBeGreaterThan(0.24)
  expect(longer).toBeLessThan(0.31)
  expect(driftOf(after(irregular.map((one) => 0.7 * one)))).toBeLessThan(-0.22)
})

test('[W12] one call that does not end is a break, and does not change the pace', () => {
  expect(driftOf(after([...irregular, 30]))).toBeLessThan(0.1)
})

test('[W12] the expected time of a call grows with the drift, by the call and by the person', () => {
  const pace = after(irregular.map((one) => 1.3 * one))
  const now = withDrift(callTimeOf(first), pace)
  expect(now.perCall / callTimeOf(first).perCall).toBeCloseTo(1 + driftOf(pace), 9)
  expect(now.perPerson / callTimeOf(first).perPerson).toBeCloseTo(1 + driftOf(pace), 9)
})

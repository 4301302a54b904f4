import { expect, test } from 'vitest'
import { admission } from '../../../server/live/admission.ts'
import { testClock } from '../../kit/test-clock.ts'

const countOf = (mayComeIn: () => boolean, tries: number) =>
  Array.from({ length: tries }, mayComeIn).filter(Boolean).length

test('a thousand come in at once, and then six hundred in a second', () => {
  const clock = testClock()
  const mayComeIn = admission(clock)
  expect(countOf(mayComeIn, 2000)).toBe(1000)
  clock.pass(500)
  expect(countOf(mayComeIn, 2000)).toBe(300)
  clock.pass(60_000)
  expect(countOf(mayComeIn, 2000)).toBe(1000)
})

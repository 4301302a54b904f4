import { expect, test } from 'vitest'
import { factorsOf } from '../../../../shared/day/pace/factors.ts'
import { restOf } from '../../../../shared/day/waits/crews.ts'
import { callNext, given, openDay, openDesk, SECOND, taken } from '../../../kit/given.ts'

const MEAN = 45 * SECOND
const STEP = MEAN / 20

/** The chance that a service, the sum of this many exponential stages of equal length, is not over by `age`. */
function lasts(stages: number, age: number): number {
  const x = (stages * age) / MEAN
  let term = 1
  let sum = 0
  for (let n = 0; n < stages; term *= x / ++n) sum += term
  return sum * Math.exp(-x)
}

test.each([1, 2, 3, 4])(
  'at any moment, a service of %i stages has as much time left as renewal theory says',
  (stages) => {
    const { day, at } = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []))
    const callTime = { perCall: MEAN, perPerson: 0, cv2: 1 / stages }
    let rest = 0
    let weight = 0
    for (let age = STEP / 2; age < 4 * MEAN; age += STEP) {
      const met = lasts(stages, age)
      rest += met * restOf(day, day.desks.get('1')!, at + age, callTime, factorsOf(day))
      weight += met
    }
    const expected = (MEAN * (1 + 1 / stages)) / 2
    expect(Math.abs(rest / weight / expected - 1)).toBeLessThan(0.06)
  },
)

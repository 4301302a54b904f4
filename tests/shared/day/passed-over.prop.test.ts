// Who is put behind others before they are called, by a marshal who sees that they are not there or not ready.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callOrder } from '../../../shared/day/order.ts'
import { givenAt, openDay, openDesk, play, step, taken, times } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'

/** A queue of so many, and somebody who stands in its line. */
const somebody = fc
  .record({ count: fc.integer({ min: 1, max: 12 }), marks: fc.integer({ min: 2, max: 9 }), pick: fc.nat(100) })
  .map(({ count, marks, pick }) => ({ count, marks, index: pick % Math.min(count, marks) }))

test('[M2] wherever somebody stands who does not come, they go three places back, or last, and nobody else changes places', () =>
  fc.assert(
    fc.property(somebody, ({ count, marks, index }) => {
      const before = givenAt(withLines(marks - 1), openDay, openDesk(), times(count, taken()))
      const order = numbersIn(before.day)
      const number = order[index]!
      const after = play(before, step('miss', { number }))
      const others = order.filter((other) => other !== number)
      expect(numbersIn(after.day)).toEqual(others.toSpliced(index + 3, 0, number))
    }),
  ))

function numbersIn(day: ReturnType<typeof play>['day']): string[] {
  return [...callOrder(day, day.queues.get('A')!)].map(({ number }) => number)
}

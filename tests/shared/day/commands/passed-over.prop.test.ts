// A marshal passes over people who are not there or not ready, before they are called.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { callOrder } from '../../../../shared/day/rules/order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import {
  callNext,
  given,
  givenAt,
  openDay,
  openDesk,
  play,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

/** A queue with this many tickets, and one of those that stand in its line. */
const somebody = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    marks: fc.integer({ min: 2, max: 9 }),
    pick: fc.nat(100),
  })
  .map(({ count, marks, pick }) => ({ count, marks, index: pick % Math.min(count, marks) }))

const passOver = (number: string, desk?: string) =>
  step('pass-over', { number, reason: 'not-ready', ...(desk === undefined ? {} : { desk }) })

test('[M2] a person anywhere in the line who does not come goes three places back, or last, and all others keep their order', () =>
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

test('[M11] a ticket that waits or stands can be put behind the next three before it is called, and keeps its number', () =>
  fc.assert(
    fc.property(somebody, fc.boolean(), ({ count, marks, index }, isDesks) => {
      // if the line is shorter, the last tickets do not stand
      const before = givenAt(withLines(isDesks ? 0 : marks - 1), openDay, openDesk(), times(count, taken()))
      const order = numbersIn(before.day)
      const number = order[count - 1 - index]!
      const after = play(before, passOver(number, isDesks ? '1' : undefined))
      const others = order.filter((other) => other !== number)
      expect(numbersIn(after.day)).toEqual(others.toSpliced(count - 1 - index + 3, 0, number))
      expect(ticket(after.day, number)).toMatchObject({ state: 'waiting', reason: 'passed-over' })
      if (!isDesks) return
      const of = after.day.desks.get('1')?.undoable?.of ?? ''
      expect(numbersIn(play(after, step('undo', { desk: '1', of })).day)).toEqual(order)
    }),
  ))

test('[M11] the tablet shows whom Next would call before it is tapped, and shows another after a pass-over', () => {
  const before = givenAt(withLines(0), openDay, openDesk(), times(3, taken()))
  expect(marshalView(before.day, before.at).desks[0]?.next).toEqual(['A001'])
  const after = play(before, passOver('A001', '1'))
  expect(marshalView(after.day, after.at).desks[0]?.next).toEqual(['A002'])
})

test.each([
  ['called', [callNext('1', [])], passOver('A001'), 'wrong-state'],
  ['held', [step('hold', { number: 'A001' })], passOver('A001'), 'wrong-state'],
  ['over', [step('leave', { number: 'A001' })], passOver('A001'), 'ticket-over'],
  ['never given', [], passOver('A009'), 'unknown-ticket'],
  ['waiting, and the desk is not there', [], passOver('A001', '9'), 'unknown-desk'],
  ['waiting, and the desk is closed', [], passOver('A001', '2'), 'desk-closed'],
] as const)('[M11] a ticket is not passed over that is %s', (_what, steps, one, code) =>
  given(openDay, openDesk(), times(2, taken()), [...steps])
    .when(one)
    .refused(code),
)

test('[M12] the record says who was passed over, at which desk and why, and that it was undone', () => {
  const passed = play(givenAt(withLines(0), openDay, openDesk(), times(3, taken())), passOver('A001', '1'))
  const of = passed.day.desks.get('1')?.undoable?.of ?? ''
  const { day, log } = play(passed, step('undo', { desk: '1', of }))
  expect(outOfOrder(day.site, log)).toMatchObject([
    { number: 'A001', reason: 'passed-over-not-ready', desk: '1', places: 3 },
    { number: 'A001', reason: 'undone', desk: '1' },
  ])
})

function numbersIn(day: ReturnType<typeof play>['day']): string[] {
  return [...callOrder(day, day.queues.get('A')!)].map(({ number }) => number)
}

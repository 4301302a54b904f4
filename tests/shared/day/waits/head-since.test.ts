import { expect, test } from 'vitest'
import { factorsOf } from '../../../../shared/day/pace/factors.ts'
import { headSince, restOf } from '../../../../shared/day/waits/crews.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  step,
  taken,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const callTime = { perCall: MINUTE, perPerson: 0, cv2: 0.3 }

test('of the heads of several queues the one that has waited longest counts, in whichever queue', () => {
  const { day } = given(
    openDay,
    after(MINUTE, taken('G')),
    after(MINUTE, taken('A')),
    after(MINUTE, taken('G')),
  )
  const first = MORNING + MINUTE
  for (const queues of [
    ['A', 'G'],
    ['G', 'A'],
  ])
    expect(headSince(day, queues)).toBe(first)
  expect(headSince(day, ['A'])).toBe(first + MINUTE)
  expect(headSince(day, [])).toBeNull()
})

test('a ticket that only waits, or was returned, is a head too', () => {
  const waiting = givenAt(withLines(0), openDay, openDesk(), taken())
  expect(headSince(waiting.day, ['A'])).toBe(MORNING)
  const back = givenAt(
    withLines(0),
    openDay,
    openDesk(),
    taken(),
    callNext('1', []),
    after(MINUTE, step('return-ticket', { number: 'A001' })),
  )
  expect(headSince(back.day, ['A'])).toBe(MORNING)
})

test('a free desk counts as away since the longest waiting ticket of its queues came', () => {
  const idle = (...steps: Parameters<typeof given>) => {
    const { day, at } = given(openDay, openDesk(), ...steps)
    return restOf(day, day.desks.get('1')!, at + 10 * MINUTE, callTime, factorsOf(day))
  }
  const both = idle(taken('A'), after(8 * MINUTE, taken('G')))
  const later = idle(after(8 * MINUTE, taken('G')))
  expect(both).toBeGreaterThan(later)
  expect(idle(taken('G'), after(8 * MINUTE, taken('A')))).toBe(both)
})

// Whose phone hears of a change before everybody else's.

import { expect, test } from 'vitest'
import { touchedBy } from '../../../server/live/touched.ts'
import {
  after,
  callNext,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
  times,
} from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'

/** Three of queue A stand on its marks, and two wait behind them; one of queue G stands on its own. */
const morning = givenAt(withLines(2, 2), openDay, openDesk('1', ['A']), times(5, taken()), taken('G'))

/** The tickets that the last of these steps affects. */
function touched(...steps: readonly Step[]): string[] {
  const before = play(morning, ...steps.slice(0, -1))
  const { day, log } = play(before, ...steps.slice(-1))
  return [...touchedBy(log.slice(before.log.length), before.day, day)].sort()
}

test('the called ticket, and those that move up because of it; none that stays where it is', () => {
  expect(touched(callNext('1', []))).toEqual(['A001', 'A002', 'A003', 'A004'])
  expect(touched(step('hold', { number: 'A005' }))).toEqual(['A005'])
  expect(touched(step('pause-queue', { queue: 'A' }))).toEqual([])
})

test('all that stand in a line that gets an automatic prompt, and none of another line or behind it', () => {
  const said = after(10 * MINUTE, step('pass-time'))
  expect(play(morning, said).log.at(-1)?.event).toMatchObject({ type: 'prompted', queue: 'A' })
  expect(touched(said)).toEqual(['A001', 'A002', 'A003'])
  const crowded = step('report-crowding', { queue: 'G', from: 1, to: 2 })
  expect(touched(crowded, step('clear-crowding', { queue: 'G' }))).toEqual(['G001'])
})

test('those whose call is undone, also if nobody stands on a mark', () => {
  const call: Step = { ...callNext('1', [], 2), asked: { id: 'the-call' } }
  const called = play(givenAt(withLines(0), openDay, openDesk('1', ['A']), times(3, taken())), call)
  const { day, log } = play(called, step('undo', { desk: '1', of: 'the-call' }))
  expect([...touchedBy(log.slice(called.log.length), called.day, day)]).toEqual(['A001', 'A002'])
})

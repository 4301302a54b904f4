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

/** Who is touched by the last of these steps. */
function touched(...steps: readonly Step[]): string[] {
  const before = play(morning, ...steps.slice(0, -1))
  const { day, log } = play(before, ...steps.slice(-1))
  return [...touchedBy(log.slice(before.log.length), before.day, day)].sort()
}

test('whoever is called, and whoever moves up because of it; nobody who stays where they are', () => {
  expect(touched(callNext('1', []))).toEqual(['A001', 'A002', 'A003', 'A004'])
  expect(touched(step('hold', { number: 'A005' }))).toEqual(['A005'])
  expect(touched(step('pause-queue', { queue: 'A' }))).toEqual([])
})

test('all who stand in a line of which something is said by itself, and nobody of another line or behind it', () => {
  const said = after(10 * MINUTE, step('pass-time'))
  expect(play(morning, said).log.at(-1)?.event).toMatchObject({ type: 'prompted', queue: 'A' })
  expect(touched(said)).toEqual(['A001', 'A002', 'A003'])
  const crowded = step('report-crowding', { queue: 'G', from: 1, to: 2 })
  expect(touched(crowded, step('clear-crowding', { queue: 'G' }))).toEqual(['G001'])
})

test('those whose call is taken back, also where nobody stands on a mark', () => {
  const call: Step = { ...callNext('1', [], 2), asked: { id: 'the-call' } }
  const called = play(givenAt(withLines(0), openDay, openDesk('1', ['A']), times(3, taken())), call)
  const { day, log } = play(called, step('undo', { desk: '1', of: 'the-call' }))
  expect([...touchedBy(log.slice(called.log.length), called.day, day)]).toEqual(['A001', 'A002'])
})

import { expect, test } from 'vitest'
import { findTicket } from '../../../../shared/day/nouns/find.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  HOUR,
  MORNING,
  openDay,
  openDesk,
  play,
  step,
  taken,
  takenBy,
  ticket,
  unopened,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const NEXT_FOUR_O_CLOCK = MORNING + 20 * HOUR

test('[D1] a day gives no numbers before it is opened', () => given().when(taken()).refused('day-closed'))

test('[D1] opening a day names its date and when it ends by itself', () =>
  given()
    .when(openDay)
    .happens({ type: 'day-opened', date: '2026-11-23', endsAt: NEXT_FOUR_O_CLOCK, site: sampleSite() }))

test('[D2] opening an open day and closing a closed one succeed and change nothing', () => {
  given(openDay).when(openDay).already()
  given(openDay, taken(), step('close-day')).when(step('close-day')).already()
})

test('[D3] a closed day gives no numbers and still calls', () => {
  const closed = given(openDay, openDesk(), taken(), taken(), step('close-day'))
  closed.when(taken()).refused('day-closed')
  closed.when(callNext('1', [])).answers({ called: ['A001'], finished: [] })
})

test('[D4] a closed day ends with its last ticket', () =>
  given(openDay, taken(), step('close-day'))
    .when(step('leave', { number: 'A001' }))
    .happens({ type: 'left', number: 'A001', reason: 'removed' }, { type: 'day-ended' }))

test('[D4] a day that nobody ends is due at dayStart on the next date, and all open tickets have left', () => {
  const { day, at } = givenAt(withLines(0), openDay, openDesk(), taken(), taken('G'), callNext('1', []))
  expect(dueAt(day)).toBe(NEXT_FOUR_O_CLOCK)
  const over = play(
    { day, log: [], at },
    after(20 * HOUR, step('pass-time', {}, { by: { role: 'clock', id: null } })),
  )
  expect(over.log.map(({ event }) => event)).toEqual([
    { type: 'left', number: 'A001', reason: 'day-ended' },
    { type: 'left', number: 'G001', reason: 'day-ended' },
    { type: 'day-ended' },
  ])
  expect(over.day.desks.get('1')?.calling).toEqual([])
  expect(dueAt(over.day)).toBeNull()
})

test('[D4] from its end on a day gives no numbers, even before the end was recorded', () => {
  const day = givenAt(withLines(0), openDay, taken())
  day.when(after(20 * HOUR - 1, taken())).answers({ ticket: { number: 'A002', queue: 'A', party: 1 } })
  day.when(after(20 * HOUR, taken())).refused('day-closed')
  day.when(after(20 * HOUR, takenBy('a'))).refused('day-closed')
})

test('[D5] a day that is opened again on its own date continues its numbers', () =>
  given(openDay, taken(), step('leave', { number: 'A001' }), step('close-day'), openDay)
    .when(taken())
    .answers({ ticket: { number: 'A002', queue: 'A', party: 1 } }))

test('[D7] a day that was ended by a clock far ahead, and is opened again, lasts until the next dayStart', () =>
  given(openDay, taken(), after(20 * HOUR, step('pass-time')))
    .when(after(-10 * HOUR, openDay))
    .leaves(({ state, endsAt }) => {
      expect([state, endsAt]).toEqual(['open', NEXT_FOUR_O_CLOCK + 24 * HOUR])
    }))

test('[D6] a command that arrives with an earlier time is recorded at the time of the day', () => {
  const opened = play(unopened(), openDay)
  const { log } = play(opened, after(-HOUR, taken()))
  expect(log.at(-1)?.at).toBe(MORNING)
})

test('a number that was never given is not found', () => {
  const { day } = given(openDay, taken())
  expect(findTicket(day, 'A002')).toBeUndefined()
  expect(ticket(day, 'A001').state).toBe('lined')
})
